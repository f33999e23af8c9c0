package org.seedbed.order;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who carries a parcel, and the page where the parcel can be followed. */
public enum Carrier {
    SF("https://www.sf-express.com/chn/sc/waybill/waybill-detail/"),
    YTO("https://www.yto.net.cn/tracesimple.html?waybillNo="),
    ZTO("https://www.zto.com/express/expressCheck.html?txtBill="),
    YUNDA("https://www.yundaex.com/cn/index.php?waybillNo="),
    EMS("https://www.ems.com.cn/queryList?mailNum="),
    JD("https://www.jdl.com/orderSearch?waybillCodes="),
    STO("https://www.sto.cn/pc/service-page/iframe-search?waybillNos="),
    JT("https://www.jtexpress.cn/trajectoryQuery?waybillNo="),
    OTHER(null);

    private final @Nullable String page;

    Carrier(@Nullable String page) {
        this.page = page;
    }

    /** Where the parcel of this number can be followed; nowhere if we do not know the carrier. */
    public Optional<String> link(String trackingNumber) {
        return Optional.ofNullable(page)
                .map(begin -> begin + URLEncoder.encode(trackingNumber, StandardCharsets.UTF_8));
    }
}
