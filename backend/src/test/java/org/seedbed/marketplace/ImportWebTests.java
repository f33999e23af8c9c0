package org.seedbed.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.seedbed.marketplace.TaobaoFiles.ORDERS;
import static org.seedbed.marketplace.TaobaoFiles.csv;
import static org.seedbed.marketplace.TaobaoFiles.order;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.exchange.TableReader;
import org.seedbed.sales.DayFigures;
import org.seedbed.sales.Figures;
import org.seedbed.sales.SalesFigures;
import org.seedbed.shared.Actor;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Tokens;
import org.seedbed.shop.ChannelAccount;
import org.seedbed.shop.Member;
import org.seedbed.shop.NewShop;
import org.seedbed.shop.ShopDirectory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@ExtendWith(OutputCaptureExtension.class)
class ImportWebTests {
    private static final String NO = "1930000000000000011";

    private final MockMvcTester mvc;
    private final ShopDirectory shops;
    private final SalesFigures figures;
    private final MongoTemplate mongo;
    private final Actor trainee;
    private ShopId shop;

    ImportWebTests(MockMvcTester mvc, ShopDirectory shops, SalesFigures figures, MongoTemplate mongo, Tokens tokens) {
        this.mvc = mvc;
        this.shops = shops;
        this.figures = figures;
        this.mongo = mongo;
        this.trainee = As.trainee("trainee" + tokens.id());
        this.shop = new ShopId("");
    }

    @BeforeEach
    void open() {
        shop = shops.open(
                        new NewShop(
                                "花田",
                                RegionCode.of("622927"),
                                LocalDate.parse("2024-01-01"),
                                List.of(new Member(trainee.account(), 10_000, LocalDate.parse("2024-01-01"), null)),
                                List.of(new ChannelAccount("taobao", "花田旗舰店")),
                                "CNY"),
                        As.ADMINISTRATOR)
                .id();
    }

    @Test
    void letsAMemberImportAndSeesTheMoneyOnceCommitted() throws Exception {
        var file = csv(ORDERS.get("G"), order(NO, "交易成功", "2026-01-02 10:00:00", "598.10"));
        var uploaded = upload(file, trainee);
        assertThat(uploaded)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("preview");
        assertThat(uploaded).bodyJson().extractingPath("$.layout").isEqualTo("G");
        assertThat(uploaded).bodyJson().extractingPath("$.changes.added").isEqualTo(1);
        String id = JsonPath.read(uploaded.getResponse().getContentAsString(), "$.id");

        assertThat(commit(id, trainee)).hasStatusOk();
        assertThat(commit(id, trainee)).hasStatusOk();
        awaitCommitted(id);

        assertThat(Figures.sum(days().stream().map(DayFigures::figures).toList()))
                .isEqualTo(new Figures(59_810, 0, 59_810));
        assertThat(get("/api/marketplace-imports/" + id + "/rows?from=2", trainee))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rows[0].row")
                .isEqualTo(2);
        assertThat(get("/api/marketplace-imports?shop=" + shop, trainee))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    @Test
    void answersAForeignObjectExactlyAsAMissingOne() throws Exception {
        var file = csv(ORDERS.get("B"), order(NO, "交易成功", "2026-01-02 10:00:00", "10.00"));
        String id = JsonPath.read(upload(file, trainee).getResponse().getContentAsString(), "$.id");

        for (var stranger : List.of(
                As.trainee("somebody"), As.instructor("teacher"), As.coordinator("640424"), As.coordinator("622926"))) {
            assertThat(same(get("/api/shops/" + shop, stranger), get("/api/shops/missing", stranger)))
                    .isTrue();
            assertThat(same(
                            get("/api/marketplace-imports/" + id, stranger),
                            get("/api/marketplace-imports/missing", stranger)))
                    .isTrue();
            assertThat(same(commit(id, stranger), commit("missing", stranger))).isTrue();
            assertThat(upload(file, stranger)).hasStatus(HttpStatus.NOT_FOUND);
        }
        for (var insider : List.of(As.coordinator("62"), As.coordinator("622927"), As.ADMINISTRATOR, trainee)) {
            assertThat(get("/api/marketplace-imports/" + id, insider)).hasStatusOk();
            assertThat(upload(file, insider)).hasStatus(HttpStatus.CREATED);
        }
    }

    @Test
    void letsNobodyInWhoHasNotSignedIn() {
        assertThat(mvc.get().uri("/api/marketplace-imports")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri("/api/shops")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void forgetsTheBuyersInStorageAndLogs(CapturedOutput output) throws Exception {
        for (var header : ORDERS.values()) {
            upload(csv(header, order(NO, "买家在想", "gestern", "zehn")), trainee);
            var answer = upload(csv(header, order(NO, "交易成功", "2026-01-02 10:00:00", "10.00")), trainee);
            assertThat(answer.getResponse().getContentAsString()).doesNotContain(TaobaoFiles.CANARIES);
            commit(JsonPath.read(answer.getResponse().getContentAsString(), "$.id"), trainee);
        }
        upload("姓名,地址\n金丝雀甲,翠鸟巷七号\n".getBytes(StandardCharsets.UTF_8), trainee);

        for (var collection : mongo.getCollectionNames()) {
            assertThat(mongo.findAll(Document.class, collection).toString()).doesNotContain(TaobaoFiles.CANARIES);
        }
        assertThat(output.getAll()).doesNotContain(TaobaoFiles.CANARIES);
    }

    @Test
    void givesTheTemplateInTheReadersLanguage() throws Exception {
        var english = mvc.get()
                .uri("/api/marketplace-imports/template?format=csv")
                .header("Accept-Language", "en")
                .with(As.user(trainee))
                .exchange();
        assertThat(english).hasStatusOk().headers().containsHeader("Content-Disposition");
        assertThat(english.getResponse().getContentAsString()).startsWith("\uFEFForder_no,status");

        var chinese = mvc.get()
                .uri("/api/marketplace-imports/template?format=xlsx")
                .header("Accept-Language", "zh-CN")
                .with(As.user(trainee))
                .exchange();
        assertThat(chinese).hasStatusOk();
        assertThat(new GenericTemplate()
                        .recognises(new TableReader().read(chinese.getResponse().getContentAsByteArray())))
                .isTrue();
    }

    @Test
    void saysWhatIsWrongInTheReadersLanguage() {
        var broken = mvc.post()
                .uri("/api/marketplace-imports")
                .multipart()
                .file(new MockMultipartFile("file", "a.csv", "text/csv", "a,\"b".getBytes()))
                .param("shopId", shop.value())
                .header("Accept-Language", "zh-CN")
                .with(As.user(trainee));
        assertThat(broken)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.failure.message")
                .asString()
                .contains("引号");
    }

    /** Browsers write a quote in a form's file name as %22. */
    @Test
    void callsAFileAsItsOwnerDoesWithoutTheFolder() {
        assertThat(upload("C:\\sales\\%22三月%22.csv", "a,b\n1,2\n".getBytes(), trainee))
                .bodyJson()
                .extractingPath("$.fileName")
                .isEqualTo("\"三月\".csv");
    }

    private MvcTestResult upload(byte[] file, Actor actor) {
        return upload("ExportOrderList.csv", file, actor);
    }

    private MvcTestResult upload(String name, byte[] file, Actor actor) {
        return mvc.post()
                .uri("/api/marketplace-imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", file))
                .param("shopId", shop.value())
                .with(As.user(actor))
                .exchange();
    }

    private MvcTestResult commit(String id, Actor actor) {
        return mvc.post()
                .uri("/api/marketplace-imports/" + id + "/commit")
                .with(As.user(actor))
                .exchange();
    }

    private MvcTestResult get(String uri, Actor actor) {
        return mvc.get().uri(uri).with(As.user(actor)).exchange();
    }

    private static boolean same(MvcTestResult one, MvcTestResult other) throws Exception {
        return one.getResponse().getStatus() == 404 && withoutAddress(one).equals(withoutAddress(other));
    }

    /** The problem's text apart from the address that was asked for. */
    private static String withoutAddress(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private void awaitCommitted(String id) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            var now =
                    get("/api/marketplace-imports/" + id, trainee).getResponse().getContentAsString();
            return "committed".equals(JsonPath.read(now, "$.status"));
        });
    }

    private List<DayFigures> days() {
        return figures.days(Set.of(shop), LocalDate.parse("2025-01-01"), LocalDate.parse("2027-01-01"), null, "CNY");
    }
}
