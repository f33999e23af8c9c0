package org.seedbed.platform.demo;

import static org.seedbed.platform.demo.DemoPicture.MIDDLE;
import static org.seedbed.platform.demo.DemoPicture.circle;
import static org.seedbed.platform.demo.DemoPicture.moved;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The pictures of what is cut from paper or embroidered. */
final class DemoCrafts {
    private static final Color PAPER = new Color(255, 253, 248);

    private DemoCrafts() {}

    /** A round sheet with holes that repeat around its middle. */
    static void papercut(DemoPicture picture, Graphics2D brush, double x, double y, double radius) {
        int folds = 8 + 2 * (Math.abs(picture.hue()) % 3);
        var sheet = new Area(circle(x, y, radius * 0.86));
        var holes = new Area();
        for (int i = 0; i < folds; i++) {
            double angle = 2 * Math.PI * i / folds;
            double between = angle + Math.PI / folds;
            sheet.add(new Area(moved(circle(radius * 0.86, 0, radius * 0.14), angle, x, y)));
            sheet.add(new Area(moved(circle(radius * 0.84, 0, radius * 0.10), between, x, y)));
            holes.add(new Area(moved(circle(radius * 0.86, 0, radius * 0.06), angle, x, y)));
            holes.add(new Area(moved(drop(radius * 0.52, radius * 0.24, radius * 0.10), angle, x, y)));
            holes.add(new Area(moved(drop(radius * 0.30, radius * 0.18, radius * 0.07), between, x, y)));
            holes.add(new Area(moved(circle(radius * 0.66, 0, radius * 0.045), between, x, y)));
        }
        var heart = new Area(circle(x, y, radius * 0.16));
        heart.subtract(new Area(circle(x, y, radius * 0.07)));
        holes.add(heart);
        sheet.subtract(holes);
        brush.translate(6, 9);
        brush.setPaint(new Color(60, 30, 20, 50));
        brush.fill(sheet);
        brush.translate(-6, -9);
        brush.setPaint(picture.tone(0.85, 0.78));
        brush.fill(sheet);
    }

    private static Ellipse2D drop(double from, double length, double breadth) {
        return new Ellipse2D.Double(from - length / 2, -breadth / 2, length, breadth);
    }

    static void frame(DemoPicture picture, Graphics2D brush) {
        picture.shadow(brush, MIDDLE, 646, 560);
        brush.setPaint(new GradientPaint(230, 60, new Color(140, 98, 62), 730, 650, new Color(92, 60, 36)));
        brush.fill(new RoundRectangle2D.Double(MIDDLE - 240, 60, 480, 585, 14, 14));
        brush.setPaint(PAPER);
        brush.fill(new Rectangle2D.Double(MIDDLE - 205, 95, 410, 515));
        papercut(picture, brush, MIDDLE, 350, 165);
    }

    static void bookmarks(DemoPicture picture, Graphics2D brush) {
        for (int i = 0; i < 4; i++) {
            var place = brush.getTransform();
            brush.translate(285 + i * 130.0, 340);
            brush.rotate((i - 1.5) * 0.09);
            brush.setPaint(new Color(60, 40, 20, 45));
            brush.fill(new RoundRectangle2D.Double(-44, -212, 104, 440, 18, 18));
            brush.setPaint(PAPER);
            brush.fill(new RoundRectangle2D.Double(-52, -220, 104, 440, 18, 18));
            brush.setPaint(picture.tone(0.55 + i * 0.1, 0.78));
            for (int y = -130; y <= 130; y += 130) {
                picture.flower(brush, 0, y, 44, 6 + i);
            }
            brush.setStroke(new BasicStroke(4));
            brush.draw(new RoundRectangle2D.Double(-42, -210, 84, 420, 14, 14));
            brush.setTransform(place);
        }
    }

    static void sachet(DemoPicture picture, Graphics2D brush) {
        brush.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        brush.setPaint(picture.tone(0.6, 0.55));
        brush.draw(new Ellipse2D.Double(MIDDLE - 28.0, 40, 56, 130));
        for (int i = -4; i <= 4; i++) {
            brush.draw(new Line2D.Double(MIDDLE, 505, MIDDLE + i * 11.0, 680));
        }
        var bag = new Path2D.Double();
        bag.moveTo(MIDDLE, 150);
        bag.curveTo(MIDDLE + 240, 190, MIDDLE + 250, 430, MIDDLE, 520);
        bag.curveTo(MIDDLE - 250, 430, MIDDLE - 240, 190, MIDDLE, 150);
        picture.shaded(brush, bag, 0.75, 0.75, MIDDLE - 190.0, MIDDLE + 190.0);
        brush.setPaint(new Color(250, 226, 160));
        picture.flower(brush, MIDDLE, 330, 96, 8);
        brush.setPaint(picture.tone(0.8, 0.6));
        brush.fill(circle(MIDDLE, 330, 26));
    }

    static void insoles(DemoPicture picture, Graphics2D brush) {
        for (int side = -1; side <= 1; side += 2) {
            var place = brush.getTransform();
            brush.translate(MIDDLE + side * 130.0, 350);
            brush.scale(side, 1);
            brush.rotate(0.08);
            var sole = new Path2D.Double();
            sole.moveTo(-10, -270);
            sole.curveTo(110, -270, 120, -90, 78, 20);
            sole.curveTo(60, 90, 95, 270, 0, 275);
            sole.curveTo(-95, 270, -55, 90, -75, 10);
            sole.curveTo(-110, -110, -110, -270, -10, -270);
            brush.setPaint(PAPER);
            brush.fill(sole);
            brush.setStroke(new BasicStroke(8));
            brush.setPaint(picture.tone(0.7, 0.8));
            brush.draw(sole);
            picture.flower(brush, 5, -150, 70, 8);
            picture.flower(brush, 0, 175, 52, 6);
            brush.setPaint(new Color(70, 130, 90));
            picture.flower(brush, 0, 20, 40, 4);
            brush.setTransform(place);
        }
    }
}
