// SPDX-License-Identifier: Apache-2.0
import Hummingbird

/// The interface for programs, under `/api/v1`.
struct Interface {
    let site: Site
    let configuration: ServerConfiguration
    let feed: EventFeed

    func add(to router: Router<Visit>) {
        Health(site: site).add(to: router)
        let group = router.group("api/v1")
        CommandInterface(site: site, configuration: configuration).add(to: group)
        let uploads = ResumableUploads(site, configuration)
        FileInterface(site: site, configuration: configuration, uploads: uploads).add(to: group)
        UploadInterface(uploads: uploads, configuration: configuration).add(to: group)
        QueryInterface(site: site).add(to: group)
        EventInterface(feed: feed).add(to: group)
    }
}
