// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import ExchangeModel

// The parts of camt.053.001.08 that reconciliation reads, named as the message names them.
struct CamtDocument: Decodable {
    struct Message: Decodable {
        let Stmt: [Statement]
    }

    struct Statement: Decodable {
        let Id: String
        let FrToDt: Period?
        let Acct: Account
        let Bal: [Balance]
        let Ntry: [Entry]?
    }

    struct Period: Decodable {
        let FrDtTm: String
        let ToDtTm: String
    }

    struct Account: Decodable {
        struct Owner: Decodable {
            let Nm: String?
        }

        let Id: PainDocument.Account.Identification
        let Ownr: Owner?

        var number: String? { Id.IBAN ?? Id.Othr?.Id }
    }

    struct Balance: Decodable {
        struct Kind: Decodable {
            let CdOrPrtry: Code
        }

        let Tp: Kind
        let Amt: CurrencyAmount
        let CdtDbtInd: String
        let Dt: Day
    }

    struct Code: Decodable {
        let Cd: String?
    }

    struct Day: Decodable {
        let Dt: String?
        let DtTm: String?

        /// The day, of a time as well.
        var date: CalendarDate? { (Dt ?? DtTm).flatMap { CalendarDate($0.trimmed.prefix(10)) } }
    }

    struct Entry: Decodable {
        let Amt: CurrencyAmount
        let CdtDbtInd: String
        let RvslInd: String?
        let Sts: Code
        let BookgDt: Day?
        let ValDt: Day?
        let AcctSvcrRef: String?
        let NtryDtls: [Details]?
        let AddtlNtryInf: String?
    }

    struct Details: Decodable {
        let TxDtls: [Transaction]?
    }

    struct Transaction: Decodable {
        struct References: Decodable {
            let AcctSvcrRef: String?
            let EndToEndId: String?
        }

        struct Parties: Decodable {
            let Dbtr: Party?
            let Cdtr: Party?
        }

        struct Party: Decodable {
            struct Person: Decodable {
                let Nm: String?
            }

            let Pty: Person?
        }

        struct Remittance: Decodable {
            let Ustrd: [String]?
        }

        let Refs: References?
        let Amt: CurrencyAmount?
        let CdtDbtInd: String?
        let RltdPties: Parties?
        let RmtInf: Remittance?
    }

    let BkToCstmrStmt: Message
}
