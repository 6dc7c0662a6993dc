// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file: AlwaysUseLowerCamelCase

// The parts of pain.002.001.10 that the exchange reads, named as the message names them.
struct StatusDocument: Decodable {
    struct Report: Decodable {
        let GrpHdr: Header
        let OrgnlGrpInfAndSts: OriginalMessage
        let OrgnlPmtInfAndSts: [Group]?
    }

    struct Header: Decodable {
        let MsgId: String
        let CreDtTm: String
    }

    struct OriginalMessage: Decodable {
        let OrgnlMsgId: String
        let OrgnlMsgNmId: String
        let OrgnlNbOfTxs: String?
        let GrpSts: String?
        let StsRsnInf: [Reason]?
        let NbOfTxsPerSts: [Count]?
    }

    struct Group: Decodable {
        let OrgnlPmtInfId: String
        let PmtInfSts: String?
        let StsRsnInf: [Reason]?
        let TxInfAndSts: [Transaction]?
    }

    struct Transaction: Decodable {
        struct Original: Decodable {
            let Amt: Amount?
        }

        struct Amount: Decodable {
            let InstdAmt: CurrencyAmount?
        }

        let OrgnlEndToEndId: String?
        let TxSts: String?
        let StsRsnInf: [Reason]?
        let OrgnlTxRef: Original?
    }

    struct Reason: Decodable {
        struct Code: Decodable {
            let Cd: String?
            let Prtry: String?
        }

        let Rsn: Code?
        let AddtlInf: [String]?
    }

    struct Count: Decodable {
        let DtldNbOfTxs: String
        let DtldSts: String
    }

    let CstmrPmtStsRpt: Report
}
