// SPDX-License-Identifier: Apache-2.0
import Hummingbird

/// The interface for programs, under `/api/v1`.
struct Interface {
    let site: Site
    let configuration: ServerConfiguration
    let feed: EventFeed
    let uploads: ResumableUploads
    let examinations: RunningExaminations

    func add(to router: Router<Visit>) {
        Health(site: site).add(to: router)
        let group = router.group("api/v1")
        CommandInterface(site: site, configuration: configuration).add(to: group)
        let examining = Examining(site: site, running: examinations)
        FileInterface(site: site, configuration: configuration, uploads: uploads, examining: examining).add(to: group)
        ExaminationInterface(examining: examining, feed: feed).add(to: group)
        UploadInterface(uploads: uploads, configuration: configuration).add(to: group)
        QueryInterface(site: site).add(to: group)
        EventInterface(feed: feed).add(to: group)
    }
}
