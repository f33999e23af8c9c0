package org.seedbed.platform.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiConsumer;
import javax.imageio.ImageIO;

/** Draws what a demo shop sells: a plain shape in the product's colour on a soft ground, always the same for the same name. */
final class DemoPicture {
    static final int WIDTH = 960;
    static final int HEIGHT = 720;
    static final int MIDDLE = WIDTH / 2;

    /** Its powers spread points evenly in three directions: the root of x⁴ = x + 1. */
    private static final double PLASTIC = 1.2207440846057596;

    private final int hue;
    private final double start;

    DemoPicture(int hue, String name) {
        this.hue = hue;
        this.start = Math.floorMod(name.hashCode(), 1_000) / 1_000.0;
    }

    /** What is drawn. */
    enum Motif {
        JAR(DemoPicture::jar),
        COMB(DemoPicture::comb),
        BOX(DemoPicture::box),
        BLOCK(DemoPicture::blocks),
        TUBE(DemoPicture::tube),
        BOWL(DemoPicture::bowl),
        POUCH(DemoPicture::pouch),
        PAPERCUT((picture, brush) -> DemoCrafts.papercut(picture, brush, MIDDLE, 340, 260)),
        FRAME(DemoCrafts::frame),
        BOOKMARKS(DemoCrafts::bookmarks),
        SACHET(DemoCrafts::sachet),
        INSOLES(DemoCrafts::insoles);

        private final BiConsumer<DemoPicture, Graphics2D> drawing;

        Motif(BiConsumer<DemoPicture, Graphics2D> drawing) {
            this.drawing = drawing;
        }
    }

    int hue() {
        return hue;
    }

    /** The picture as a JPEG file. */
    byte[] draw(Motif motif) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        try {
            brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            ground(brush);
            motif.drawing.accept(this, brush);
        } finally {
            brush.dispose();
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException("No JPEG could be written", e);
        }
        return out.toByteArray();
    }

    private void ground(Graphics2D brush) {
        brush.setPaint(new GradientPaint(0, 0, tone(0.07, 0.98), 0, HEIGHT, tone(0.16, 0.92)));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        brush.setPaint(tone(0.20, 0.86));
        brush.fill(new Rectangle2D.Double(0, 590, WIDTH, HEIGHT - 590.0));
    }

    void shadow(Graphics2D brush, double middle, double y, double width) {
        var dark = new Color(60, 40, 20, 90);
        var clear = new Color(60, 40, 20, 0);
        var place = brush.getTransform();
        brush.translate(middle, y);
        brush.scale(1, 0.16);
        brush.setPaint(
                new RadialGradientPaint(0f, 0f, (float) width / 2, new float[] {0.3f, 1f}, new Color[] {dark, clear}));
        brush.fill(circle(0, 0, width / 2));
        brush.setTransform(place);
    }

    private void jar(Graphics2D brush) {
        shadow(brush, MIDDLE, 622, 460);
        var glass = new RoundRectangle2D.Double(MIDDLE - 160, 210, 320, 415, 90, 90);
        shaded(brush, glass, 0.72, 0.86, MIDDLE - 160, MIDDLE + 160);
        brush.setPaint(new Color(255, 255, 255, 70));
        brush.fill(new RoundRectangle2D.Double(MIDDLE - 132, 240, 34, 340, 34, 34));
        shaded(
                brush,
                new RoundRectangle2D.Double(MIDDLE - 150, 140, 300, 82, 30, 30),
                0.25,
                0.55,
                MIDDLE - 150,
                MIDDLE + 150);
        label(brush, MIDDLE - 112, 350, 224, 160);
    }

    private void label(Graphics2D brush, double x, double y, double width, double height) {
        brush.setPaint(new Color(255, 252, 244));
        brush.fill(new RoundRectangle2D.Double(x, y, width, height, 18, 18));
        brush.setPaint(tone(0.75, 0.62));
        flower(brush, x + width / 2, y + height * 0.4, height * 0.26, 6);
        brush.fill(new RoundRectangle2D.Double(x + width * 0.22, y + height * 0.76, width * 0.56, 9, 9, 9));
    }

    void flower(Graphics2D brush, double x, double y, double radius, int petals) {
        var petal = new Ellipse2D.Double(radius * 0.15, -radius * 0.28, radius * 0.85, radius * 0.56);
        for (int i = 0; i < petals; i++) {
            brush.fill(moved(petal, 2 * Math.PI * i / petals, x, y));
        }
    }

    /** Paints a shape a little darker towards its right side. */
    void shaded(Graphics2D brush, Shape shape, double saturation, double brightness, double from, double to) {
        brush.setPaint(new GradientPaint(
                (float) from, 0, tone(saturation, brightness), (float) to, 0, tone(saturation, brightness * 0.82)));
        brush.fill(shape);
    }

    /** A number from 0 to 1 for each thing of many, evenly spread in each of three directions and begun by the name. */
    private double spread(int thing, int direction) {
        return (start + thing / Math.pow(PLASTIC, direction + 1.0)) % 1;
    }

    Color tone(double saturation, double brightness) {
        return Color.getHSBColor(hue / 360f, (float) Math.min(1, saturation), (float) Math.min(1, brightness));
    }

    static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    static Shape moved(Shape shape, double angle, double x, double y) {
        var move = AffineTransform.getTranslateInstance(x, y);
        move.rotate(angle);
        return move.createTransformedShape(shape);
    }

    private void comb(Graphics2D brush) {
        shadow(brush, MIDDLE, 600, 640);
        var slab = new RoundRectangle2D.Double(210, 170, 540, 430, 40, 40);
        shaded(brush, slab, 0.75, 0.80, 210, 750);
        var cells = new Area(slab);
        brush.setClip(cells);
        for (int row = 0; row < 9; row++) {
            for (int column = 0; column < 10; column++) {
                double x = 220 + column * 62 + (row % 2) * 31;
                double y = 180 + row * 54;
                int cell = row * 10 + column;
                brush.setPaint(tone(0.65 + spread(cell, 0) * 0.2, 0.82 + spread(cell, 1) * 0.16));
                brush.fill(hexagon(x, y, 31));
            }
        }
        brush.setClip(null);
    }

    private static Shape hexagon(double x, double y, double radius) {
        var path = new Path2D.Double();
        for (int i = 0; i < 6; i++) {
            double angle = Math.PI / 3 * i + Math.PI / 6;
            double px = x + radius * Math.cos(angle);
            double py = y + radius * Math.sin(angle);
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        return path;
    }

    private void box(Graphics2D brush) {
        shadow(brush, MIDDLE, 622, 700);
        shaded(brush, new RoundRectangle2D.Double(190, 270, 580, 350, 24, 24), 0.45, 0.72, 190, 770);
        shaded(brush, new RoundRectangle2D.Double(170, 220, 620, 90, 24, 24), 0.42, 0.80, 170, 790);
        brush.setPaint(new Color(178, 40, 44));
        brush.fill(new Rectangle2D.Double(MIDDLE - 30, 220, 60, 400));
        brush.fill(moved(new Ellipse2D.Double(0, -34, 120, 68), -0.35, MIDDLE, 208));
        brush.fill(moved(new Ellipse2D.Double(0, -34, 120, 68), Math.PI + 0.35, MIDDLE, 208));
        brush.fill(circle(MIDDLE, 210, 26));
        label(brush, 560, 400, 150, 130);
    }

    private void blocks(Graphics2D brush) {
        shadow(brush, MIDDLE, 620, 660);
        for (double[] at : new double[][] {{230, 430}, {500, 430}, {365, 240}}) {
            shaded(brush, new RoundRectangle2D.Double(at[0], at[1], 240, 180, 26, 26), 0.55, 0.90, at[0], at[0] + 240);
            brush.setPaint(tone(0.6, 0.78));
            flower(brush, at[0] + 120, at[1] + 90, 48, 6);
        }
    }

    private void tube(Graphics2D brush) {
        shadow(brush, MIDDLE, 625, 260);
        shaded(
                brush,
                new RoundRectangle2D.Double(MIDDLE - 70, 330, 140, 295, 26, 26),
                0.35,
                0.50,
                MIDDLE - 70,
                MIDDLE + 70);
        shaded(
                brush,
                new RoundRectangle2D.Double(MIDDLE - 54, 180, 108, 170, 60, 60),
                0.40,
                0.96,
                MIDDLE - 54,
                MIDDLE + 54);
        label(brush, MIDDLE - 52, 410, 104, 130);
    }

    private void bowl(Graphics2D brush) {
        shadow(brush, MIDDLE, 626, 620);
        for (int i = 0; i < 90; i++) {
            double angle = Math.PI * (1 + spread(i, 0));
            double far = Math.sqrt(spread(i, 1));
            double x = MIDDLE + 250 * far * Math.cos(angle);
            double y = 400 + 130 * far * Math.sin(angle);
            brush.setPaint(tone(0.55 + spread(i, 2) * 0.3, 0.55 + spread(7 * i, 2) * 0.35));
            brush.fill(moved(new Ellipse2D.Double(-34, -24, 68, 48), spread(5 * i, 2) * Math.PI, x, y));
        }
        var path = new Path2D.Double();
        path.moveTo(MIDDLE - 290, 390);
        path.curveTo(MIDDLE - 270, 560, MIDDLE - 150, 625, MIDDLE, 625);
        path.curveTo(MIDDLE + 150, 625, MIDDLE + 270, 560, MIDDLE + 290, 390);
        path.closePath();
        brush.setPaint(
                new GradientPaint(MIDDLE - 290f, 0, new Color(96, 122, 140), MIDDLE + 290f, 0, new Color(58, 80, 98)));
        brush.fill(path);
        brush.setPaint(new Color(255, 255, 255, 60));
        brush.fill(new RoundRectangle2D.Double(MIDDLE - 290, 384, 580, 16, 16, 16));
    }

    private void pouch(Graphics2D brush) {
        shadow(brush, MIDDLE, 622, 500);
        var bag = new Path2D.Double();
        bag.moveTo(MIDDLE - 170, 150);
        bag.lineTo(MIDDLE + 170, 150);
        bag.curveTo(MIDDLE + 190, 300, MIDDLE + 215, 520, MIDDLE + 195, 625);
        bag.lineTo(MIDDLE - 195, 625);
        bag.curveTo(MIDDLE - 215, 520, MIDDLE - 190, 300, MIDDLE - 170, 150);
        bag.closePath();
        brush.setPaint(new GradientPaint(
                MIDDLE - 200f, 0, new Color(222, 196, 156), MIDDLE + 200f, 0, new Color(186, 154, 112)));
        brush.fill(bag);
        brush.setPaint(new Color(120, 90, 55, 120));
        brush.fill(new Rectangle2D.Double(MIDDLE - 172, 186, 344, 7));
        brush.setPaint(tone(0.5, 0.7));
        brush.fill(circle(MIDDLE, 470, 104));
        for (int i = 0; i < 26; i++) {
            double angle = spread(i, 0) * 2 * Math.PI;
            double far = 72 * Math.sqrt(spread(i, 1));
            brush.setPaint(tone(0.6 + spread(i, 2) * 0.3, 0.6 + spread(7 * i, 2) * 0.35));
            brush.fill(circle(MIDDLE + far * Math.cos(angle), 470 + far * Math.sin(angle), 22));
        }
        label(brush, MIDDLE - 100, 235, 200, 110);
    }
}
