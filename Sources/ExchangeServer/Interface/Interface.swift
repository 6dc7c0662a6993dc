// SPDX-License-Identifier: Apache-2.0
import Hummingbird

/// The interface for programs, under `/api/v1`.
struct Interface {
    let site: Site
    let configuration: ServerConfiguration

    func add(to router: Router<Visit>) {
        Health(site: site).add(to: router)
        let group = router.group("api/v1")
        CommandInterface(site: site, configuration: configuration).add(to: group)
        FileInterface(site: site, configuration: configuration).add(to: group)
        QueryInterface(site: site).add(to: group)
    }
}
