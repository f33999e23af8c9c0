package org.seedbed.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a screen. What the browser complains about while they are there fails the journey when they leave. */
final class Visitor {
    private static final JsonMapper JSON = JsonMapper.shared();

    static final double PATIENCE = 20_000;

    /** What a page shows before it is whole: skeletons, and charts not drawn yet. */
    private static final String UNFINISHED =
            "[role=status][aria-label], .mantine-Skeleton-root, figure button:disabled";

    private final BrowserContext context;
    private final String password;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Visitor(BrowserContext context, String password) {
        this.context = context;
        this.password = password;
        context.setDefaultTimeout(PATIENCE);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " (" + page.url() + ")");
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /** Demo people sign in with the demo programme's password. */
    Visitor signedInAs(String login) {
        return signedInAs(login, password);
    }

    Visitor signedInAs(String login, String ownPassword) {
        open("/app/sign-in");
        type("登录名或手机号", login);
        type("密码", ownPassword);
        press("登录");
        sees(page.getByRole(AriaRole.NAVIGATION).filter(new Locator.FilterOptions().setVisible(true)));
        return this;
    }

    String demoPassword() {
        return password;
    }

    void type(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    void press(String button) {
        button(button).click();
    }

    void follow(String link) {
        link(link).click();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Rail and bottom bar hold the same links; the screen's width hides one of them. */
    Locator link(String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .filter(new Locator.FilterOptions().setVisible(true));
    }

    Locator linkWith(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** A figure of a list of label and value. */
    Locator fact(String label) {
        return page.locator("dl > div")
                .filter(new Locator.FilterOptions().setHas(page.locator("dt").getByText(label, exactly())))
                .locator("dd");
    }

    Locator table(String name) {
        return page.getByRole(
                AriaRole.TABLE, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator row(String holding) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(holding));
    }

    void sees(String text) {
        sees(page.getByText(text)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first());
    }

    void sees(Locator thing) {
        thing.waitFor();
    }

    void choosesFile(String name, byte[] content) {
        var chooser = page.waitForFileChooser(() -> press("选择文件"));
        chooser.setFiles(new FilePayload(name, "text/csv", content));
    }

    void findsNoSeriousIssue() {
        assertThat(page.locator(UNFINISHED)).hasCount(0);
        assertThat(Axe.seriousIssues(page)).as("axe on " + page.url()).isEmpty();
    }

    void needsNoSidewaysScrolling() {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("pixels to scroll sideways on " + page.url())
                .isLessThanOrEqualTo(0);
    }

    /** The browser may complain about this: the journey asked for it. */
    void expectsComplaint(String part) {
        expected.add(part);
    }

    /** Yuan as the console writes them. */
    static String yuan(long fen) {
        return (fen < 0 ? "-" : "") + "¥"
                + String.format(Locale.ROOT, "%,d.%02d", Math.abs(fen) / 100, Math.abs(fen) % 100);
    }

    JsonNode get(String path) {
        return read(context.request().get(path, RequestOptions.create().setHeader("Accept-Language", "zh-CN")));
    }

    JsonNode post(String path, Map<String, ?> body) {
        return send("POST", path, body);
    }

    JsonNode put(String path, Map<String, ?> body) {
        return send("PUT", path, body);
    }

    private JsonNode send(String method, String path, @Nullable Object body) {
        var token = context.cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .value;
        var options = RequestOptions.create()
                .setMethod(method)
                .setHeader("X-XSRF-TOKEN", token)
                .setHeader("Content-Type", "application/json")
                .setData(JSON.writeValueAsString(body));
        return read(context.request().fetch(path, options));
    }

    private static JsonNode read(APIResponse response) {
        assertThat(response.ok())
                .as("%s answers %d: %s", response.url(), response.status(), response.text())
                .isTrue();
        return response.text().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.text());
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    void takePicture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    void close() {
        context.close();
    }

    void hadNothingToComplainAbout() {
        assertThat(complaints)
                .as("complaints of the browser")
                .allMatch(complaint -> expected.stream().anyMatch(complaint::contains));
    }
}
