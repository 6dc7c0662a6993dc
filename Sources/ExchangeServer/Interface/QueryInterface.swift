// SPDX-License-Identifier: Apache-2.0
import Hummingbird

/// What programs read.
struct QueryInterface {
    let site: Site

    func add(to group: RouterGroup<Visit>) {}
}
