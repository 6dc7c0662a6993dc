// SPDX-License-Identifier: Apache-2.0
import Hummingbird

/// The pages for people, by subject.
struct Portal {
    let pages: Pages

    func add(to router: Router<Visit>) {
        SignInPages(pages: pages).add(to: router)
        OpenIDPages(pages: pages).add(to: router)
        HomePage(pages: pages).add(to: router)
        CatalogPages(pages: pages).add(to: router)
        OrderPages(pages: pages).add(to: router)
        CommandPages(pages: pages).add(to: router)
        ProductPage(pages: pages).add(to: router)
        ContractPages(pages: pages).add(to: router)
        OfferPages(pages: pages).add(to: router)
        DeliveryPages(pages: pages).add(to: router)
        DisputePages(pages: pages).add(to: router)
        StatementPages(pages: pages).add(to: router)
        ParticipantPages(pages: pages).add(to: router)
        RightPages(pages: pages).add(to: router)
        RecordPages(pages: pages).add(to: router)
        DeskPage(pages: pages).add(to: router)
        InboxPages(pages: pages).add(to: router)
        ProposalPages(pages: pages).add(to: router)
        SellerPages(pages: pages).add(to: router)
        StatisticsPage(pages: pages).add(to: router)
        NoticePages(pages: pages).add(to: router)
        RulesPage(pages: pages).add(to: router)
        AuctionPages(pages: pages).add(to: router)
        DemandPages(pages: pages).add(to: router)
        ServicePages(pages: pages).add(to: router)
        WorkPages(pages: pages).add(to: router)
        CreditPages(pages: pages).add(to: router)
        ApplicationPages(pages: pages).add(to: router)
        PersonalPages(pages: pages).add(to: router)
        AccountPages(pages: pages).add(to: router)
        KeyPages(pages: pages).add(to: router)
        SecondFactorPages(pages: pages).add(to: router)
        ReferencePage(pages: pages).add(to: router)
    }
}
