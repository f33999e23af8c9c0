package org.seedbed.shop.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.media.PictureFiles;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class HostedShopWebTests {
    private static final Actor COORDINATOR = As.coordinator("622927");
    private static final String POLICIES =
            "'policies':{'shipping':{'zh':'寄'},'returns':{'zh':'退'},'privacy':{'zh':'密'}}";

    private final MockMvcTester mvc;
    private final String slug;
    private final Actor trainee;
    private String shop;

    HostedShopWebTests(MockMvcTester mvc, Tokens tokens) {
        this.mvc = mvc;
        this.slug = "s-" + tokens.id().toLowerCase(Locale.ROOT);
        this.trainee = As.trainee("trainee" + tokens.id());
    }

    @BeforeEach
    void enter() {
        shop = "/api/shops/"
                + read(
                        send(
                                "POST",
                                "/api/shops",
                                "{'name':'花田','region':'622927','channels':[],'members':[{'account':'"
                                        + trainee.account() + "','basisPoints':10000,'from':'2025-01-01'}]}",
                                COORDINATOR),
                        "$.id");
    }

    @Test
    void isAskedForWhenItsListIsDoneAndOpenedByItsCoordinator() {
        assertThat(send("POST", shop + "/front/ask", "", trainee)).hasStatus(HttpStatus.CONFLICT);
        var picture = upload(PictureFiles.file("png", 800, 400));
        assertThat(picture).hasStatus(HttpStatus.CREATED);
        var id = read(picture, "$.id");
        var product = send(
                "POST",
                shop + "/products",
                "{'title':{'zh':'</script><b>蜂蜜'},'categories':[],'options':[],'pictures':[{'picture':'" + id
                        + "','alt':'一罐蜂蜜'}],'variants':[{'values':[],'price':3990,'weightGrams':500,'madeToOrder':true}]}",
                trainee);
        assertThat(product).hasStatus(HttpStatus.CREATED);
        assertThat(read(product, "$.variants[0].sku")).hasSize(8);
        var route = shop + "/products/" + read(product, "$.id");
        assertThat(send("POST", route + "/state", "{'state':'PUBLISHED'}", trainee))
                .hasStatusOk();
        assertThat(send("PUT", shop + "/front", front(id), trainee)).hasStatusOk();
        assertThat(send("POST", shop + "/front/ask", "", trainee)).hasStatusOk();
        assertThat(send("POST", shop + "/front/approval", "{'approved':true}", trainee))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(read(
                        send("POST", shop + "/front/approval", "{'approved':false,'why':'字'}", COORDINATOR),
                        "$.sentBack"))
                .isEqualTo("字");
        assertThat(send("POST", shop + "/front/ask", "", trainee)).hasStatusOk();
        assertThat(send("POST", shop + "/front/approval", "{'approved':true}", COORDINATOR))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.shownToEverybody")
                .isEqualTo(true);
        assertThat(send("PUT", shop + "/front", front(id).replace("TEST", "OPERATOR"), trainee))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(send("PUT", shop + "/front", front(id).replace(slug, slug + "x"), trainee))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void showsPicturesToEverybodyForGoodAndAsNothingElse() {
        var id = read(upload(PictureFiles.file("png", 800, 400)), "$.id");

        var shown = mvc.get().uri("/media/" + id + "/640.jpg").exchange();
        assertThat(shown)
                .hasStatusOk()
                .hasContentType(MediaType.IMAGE_JPEG)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .doesNotContainHeader("Set-Cookie");
        assertThat(shown.getResponse().getHeader("Cache-Control")).contains("public", "immutable");
        assertThat(mvc.get()
                        .uri("/media/" + id + "/640.jpg")
                        .header(
                                "If-None-Match",
                                String.valueOf(shown.getResponse().getHeader("ETag"))))
                .hasStatus(HttpStatus.NOT_MODIFIED);
        for (var missing : new String[] {id + "/641.jpg", "0000000000000000/640.jpg", "x/640.jpg", id + "/0.jpg"}) {
            assertThat(mvc.get().uri("/media/" + missing)).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void refusesFilesThatAreNoPicturesAndPicturesOfOthers() {
        assertThat(upload("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(upload(new byte[10 * 1024 * 1024 + 1])).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(send("PUT", shop + "/front", front("0000000000000000"), trainee))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void saysWhatItsProductsCallThingsAndTakesEachWordOnceInBothLanguages() {
        send(
                "POST",
                shop + "/products",
                "{'title':{'zh':'茶'},'categories':['茶叶'],'origin':'积石山','options':[{'name':'规格','values':['小'"
                        + "]}],'pictures':[],'variants':[{'values':['小'],'price':100,'weightGrams':1,'madeToOrder':true}]}",
                trainee);
        var wordless = "{'slug':'" + slug + "','contact':{'phone':'13800000000'},'words':";
        var words = "[{'zh':'茶叶','en':'Tea'},{'zh':'小','en':'small'}]}";

        var saved = send("PUT", shop + "/front", wordless + words, trainee);
        assertThat(saved)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.labels")
                .asArray()
                .containsExactlyInAnyOrder("茶叶", "规格", "小", "积石山");
        assertThat(saved).bodyJson().extractingPath("$.front.words[1].en").isEqualTo("small");
        for (var wrong : List.of("[{'zh':'茶叶'}]}", "[{'zh':'茶','en':'a'},{'zh':'茶','en':'b'}]}", "[null]}")) {
            assertThat(send("PUT", shop + "/front", wordless + wrong, trainee))
                    .as(wrong)
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }
    }

    @Test
    void refusesWhatAProductOrAPlanHasNoFieldFor() {
        for (var name : new String[] {"state", "shop", "shopId", "page", "version", "availability", "_class", "$set"}) {
            assertThat(send(
                            "POST",
                            shop + "/products",
                            "{'title':{'zh':'蜜'},'categories':[],'options':[],'pictures':[],'variants':[],'" + name
                                    + "':1}",
                            trainee))
                    .as(name)
                    .hasStatus(HttpStatus.BAD_REQUEST);
            assertThat(send("PUT", shop + "/shipping", "{'zones':[],'" + name + "':1}", trainee))
                    .as(name)
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }
    }

    private String front(String picture) {
        return "{'slug':'" + slug + "','story':{'zh':'山里'},'picture':'" + picture
                + "','contact':{'phone':'13800000000'},'sender':{'county':'622927','line':'大街 1 号'}," + POLICIES
                + ",'paymentMode':'TEST','holiday':{'from':'2026-02-01','to':'2026-02-10','message':{'zh':'春节'},"
                + "'takesOrders':true}}";
    }

    private MvcTestResult upload(byte[] file) {
        return mvc.post()
                .uri(shop + "/pictures")
                .multipart()
                .file("file", file)
                .with(As.user(trainee))
                .exchange();
    }

    private static String read(MvcTestResult answer, String path) {
        return JsonPath.read(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), path);
    }

    private MvcTestResult send(String method, String uri, String json, Actor actor) {
        return mvc.method(HttpMethod.valueOf(method))
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.replace('\'', '"'))
                .with(As.user(actor))
                .exchange();
    }
}
