// SPDX-License-Identifier: Apache-2.0
import ExchangeBanking
import ExchangeIdentifiers
import ExchangeModel
import Testing

@Suite struct StatusReviewTests {
    @Test func `each line of a report comes to accepted, pending or rejected, and only rejections fail`() throws {
        let sample = SampleReport.partly
        let review = StatusReview(of: try sample.read(), against: sample.known())
        #expect(review.lines.map(\.outcome) == [.accepted, .pending, .rejected])
        #expect(review.failures.map(\.payout) == [SampleBank.payout(3)])
        #expect(review.failures.map(\.reason.code) == ["AC04"])
        #expect(!review.needsAPerson)
    }

    @Test func `a report that comes again finds everything recorded`() throws {
        let sample = SampleReport.partly
        var known = sample.known()
        known[2] = KnownPayment(payout: SampleBank.payout(3), amount: .fen(1_000), messageID: sample.message, standing: .failed)
        #expect(try sample.outcomes(known) == [.accepted, .pending, .alreadyRecorded])
        known[0] = KnownPayment(payout: SampleBank.payout(1), amount: nil, messageID: nil, standing: .confirmed)
        let review = StatusReview(of: try sample.read(), against: known)
        #expect(review.lines.map(\.outcome) == [.alreadyRecorded, .pending, .alreadyRecorded])
        #expect(review.failures.isEmpty && !review.needsAPerson)
    }

    @Test func `nothing fails on a report about another message than the payout was sent in`() throws {
        let sample = SampleReport.partly
        #expect(try sample.outcomes(sample.known(message: "HX-OTHER")) == [.unknown, .unknown, .unknown])
        let neverSent = (1...3).map {
            KnownPayment(payout: SampleBank.payout($0), amount: .fen(1_000), messageID: nil, standing: .open)
        }
        #expect(try sample.outcomes(neverSent) == [.unknown, .unknown, .unknown])
        #expect(try sample.outcomes([]) == [.unknown, .unknown, .unknown])
        #expect(StatusReview(of: try sample.read(), against: []).needsAPerson)
    }

    @Test(arguments: [("10.01", "CNY"), ("10.00", "USD"), ("10", "JPY")])
    func `another amount or currency is for a person, even where the bank rejected it`(amount: String, currency: String) throws {
        for status in ["ACSC", "RJCT"] {
            var sample = SampleReport(lines: [SampleReport.line(1, status, amount: amount, currency: currency)])
            sample.counts = ""
            let review = StatusReview(of: try sample.read(), against: sample.known())
            #expect(review.lines.map(\.outcome) == [.amountDiffers] && review.failures.isEmpty && review.needsAPerson)
        }
    }

    @Test func `a report that says the opposite of the books is for a person`() throws {
        let sample = SampleReport.partly
        #expect(try sample.outcomes(sample.known(.confirmed)) == [.alreadyRecorded, .alreadyRecorded, .contradictsBooks])
        #expect(try sample.outcomes(sample.known(.failed)) == [.contradictsBooks, .alreadyRecorded, .alreadyRecorded])
    }

    @Test(arguments: [true, false])
    func `a message or a group rejected as a whole rejects every payout in it`(isGroup: Bool) throws {
        let reason = "<StsRsnInf><Rsn><Cd>AM04</Cd></Rsn></StsRsnInf>"
        var sample = SampleReport(lines: [])
        sample.counts = ""
        sample.whole = isGroup ? "<GrpSts>PART</GrpSts>" : "<GrpSts>RJCT</GrpSts>" + reason
        sample.group = isGroup ? "<PmtInfSts>RJCT</PmtInfSts>" + reason : ""
        let elsewhere = KnownPayment(payout: SampleBank.payout(9), amount: .fen(1), messageID: "HX-OTHER", standing: .open)
        let review = StatusReview(of: try sample.read(), against: [elsewhere] + sample.known())
        #expect(review.lines.map(\.outcome) == [.rejected, .rejected, .rejected])
        #expect(review.failures.map(\.reason.code) == ["AM04", "AM04", "AM04"])
        #expect(review.failures.map(\.payout) == (1...3).map(SampleBank.payout))
    }

    @Test func `a message accepted as a whole accepts what is not listed, one partly accepted says nothing of it`() throws {
        var sample = SampleReport(lines: [SampleReport.line(2, "RJCT")])
        #expect(try sample.outcomes(sample.known()) == [.rejected])
        sample.whole = "<GrpSts>ACTC</GrpSts>"
        #expect(try sample.outcomes(sample.known()) == [.rejected, .accepted, .accepted])
        let review = StatusReview(of: try sample.read(), against: sample.known())
        #expect(review.failures.map(\.reason) == [.unspecified])
    }

    @Test func `the group of a message is found as our own file names it`() throws {
        let payments = try (1...3).map { try SampleBank.payment($0, .fen(1_000)) }
        let file = try SampleBank.file(payments)
        var sample = SampleReport(lines: [])
        sample.message = file.messageID
        sample.counts = ""
        sample.group = "<PmtInfSts>RJCT</PmtInfSts>"
        let written = String(decoding: try file.xml(), as: UTF8.self)
        #expect(written.contains("<PmtInfId>\(file.messageID.prefix(31))-CNY</PmtInfId>"))
        #expect(try sample.outcomes(sample.known()) == [.rejected, .rejected, .rejected])
    }
}
