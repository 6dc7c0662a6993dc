// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file: AlwaysUseLowerCamelCase

// The parts of pain.001.001.09 that a file of ours has, named as the message names them.
struct PainDocument: Decodable {
    struct Initiation: Decodable {
        let GrpHdr: Header
        let PmtInf: [Group]
    }

    struct Header: Decodable {
        let MsgId: String
        let CreDtTm: String
        let NbOfTxs: String
        let CtrlSum: String?
        let InitgPty: Party
    }

    struct Group: Decodable {
        let NbOfTxs: String?
        let CtrlSum: String?
        let ReqdExctnDt: Day
        let Dbtr: Party
        let DbtrAcct: Account
        let DbtrAgt: Agent
        let CdtTrfTxInf: [Transfer]
    }

    struct Transfer: Decodable {
        struct Identification: Decodable {
            let EndToEndId: String
        }

        struct Amount: Decodable {
            let InstdAmt: CurrencyAmount
        }

        struct Remittance: Decodable {
            let Ustrd: String?
        }

        let PmtId: Identification
        let Amt: Amount
        let CdtrAgt: Agent
        let Cdtr: Party
        let CdtrAcct: Account
        let RmtInf: Remittance?
    }

    struct Day: Decodable {
        let Dt: String
    }

    struct Party: Decodable {
        let Nm: String
    }

    struct Account: Decodable {
        struct Identification: Decodable {
            let IBAN: String?
            let Othr: Other?
        }

        struct Other: Decodable {
            let Id: String
        }

        let Id: Identification
        let Ccy: String?

        var number: String { Id.IBAN ?? Id.Othr?.Id ?? "" }
    }

    struct Agent: Decodable {
        struct Institution: Decodable {
            let BICFI: String?
            let ClrSysMmbId: Member?
        }

        struct Member: Decodable {
            let MmbId: String
        }

        let FinInstnId: Institution

        var code: String { FinInstnId.BICFI ?? FinInstnId.ClrSysMmbId?.MmbId ?? "" }
    }

    let CstmrCdtTrfInitn: Initiation
}
