// SPDX-License-Identifier: Apache-2.0
import Hummingbird

/// The pages for people, by subject.
struct Portal {
    let pages: Pages

    func add(to router: Router<Visit>) {
        SignInPages(pages: pages).add(to: router)
        HomePage(pages: pages).add(to: router)
        CatalogPages(pages: pages).add(to: router)
        OrderPages(pages: pages).add(to: router)
        CommandPages(pages: pages).add(to: router)
    }
}
