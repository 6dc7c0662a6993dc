// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel

// What people call the values that pages show.

extension Product.Status {
    var title: Text {
        switch self {
        case .described: Text(zh: "待检测", en: "described")
        case .submitted: Text(zh: "待审核", en: "under review")
        case .listed: Text(zh: "在售", en: "on offer")
        case .rejected: Text(zh: "未通过", en: "rejected")
        case .withdrawn: Text(zh: "已下架", en: "withdrawn")
        }
    }
}

extension OrderSummary.Status {
    var title: Text {
        switch self {
        case .placed: Text(zh: "待交付", en: "placed")
        case .delivered: Text(zh: "待验收", en: "delivered")
        case .completed: Text(zh: "已完成", en: "completed")
        case .rejected: Text(zh: "已拒收", en: "rejected")
        case .cancelled: Text(zh: "已取消", en: "cancelled")
        case .expired: Text(zh: "已过期", en: "expired")
        case .refunded: Text(zh: "已退款", en: "refunded")
        }
    }
}

extension Participant.Status {
    var title: Text {
        switch self {
        case .applied: Text(zh: "待审核", en: "applied")
        case .admitted: Text(zh: "已准入", en: "admitted")
        case .rejected: Text(zh: "未通过", en: "rejected")
        case .suspended: Text(zh: "暂停", en: "suspended")
        case .exited: Text(zh: "已退出", en: "exited")
        }
    }
}

extension Participant.Role {
    var title: Text {
        switch self {
        case .seller: Text(zh: "供方", en: "seller")
        case .buyer: Text(zh: "需方", en: "buyer")
        case .dealer: Text(zh: "数据商", en: "data merchant")
        case .broker: Text(zh: "经纪", en: "broker")
        case .service: Text(zh: "第三方服务", en: "service")
        case .regulator: Text(zh: "监管", en: "regulator")
        case .auditor: Text(zh: "审计", en: "auditor")
        }
    }
}

extension Registration.Status {
    var title: Text {
        switch self {
        case .applied: Text(zh: "已申请", en: "applied")
        case .published: Text(zh: "公示中", en: "published")
        case .objected: Text(zh: "有异议", en: "objected to")
        case .certified: Text(zh: "已登记", en: "certified")
        case .refused: Text(zh: "不予登记", en: "refused")
        }
    }
}

extension Instant {
    /// The day and the minute in China, where the exchange is: `2026-11-25 21:30`.
    var short: String {
        String(description.prefix(16)).replacing("T", with: " ")
    }
}
