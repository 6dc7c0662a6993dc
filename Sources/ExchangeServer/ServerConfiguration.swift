// SPDX-License-Identifier: Apache-2.0

/// How a server listens and what it allows. The defaults are safe: loopback, and every size bounded.
public struct ServerConfiguration: Sendable {
    /// The certificate and key of a server that speaks TLS.
    public struct Certificate: Sendable {
        /// The file of the certificate chain (PEM).
        public var chain: String
        /// The file of the private key (PEM).
        public var key: String

        /// Names the files.
        public init(chain: String, key: String) {
            self.chain = chain
            self.key = key
        }
    }

    /// The address it listens on.
    public var host: String
    /// The port; 0 lets the system choose one.
    public var port: Int
    /// Speaks TLS when there is a certificate.
    public var certificate: Certificate?
    /// Whether browsers reach it over TLS, by itself or behind a proxy: cookies are for TLS alone then.
    public var isSecure: Bool
    /// The proxies in front of it: what they say about where a visitor comes from (`X-Forwarded-For`) is believed.
    public var trustedProxies: [AddressRange] = []
    /// The largest body of a request that is not a file, in bytes.
    public var bodyLimit = 1 << 20
    /// The largest file that a seller or a dealer may upload, in bytes. Strangers upload nothing.
    public var uploadLimit: Int64 = 10 << 30
    /// The largest file that the venue's desks of registration and listing may upload, in bytes.
    public var deskUploadLimit: Int64 = 100 << 20
    /// The largest file that anyone else with an account may upload, in bytes.
    public var otherUploadLimit: Int64 = 100 << 20
    /// How many resumable uploads an account may have unfinished.
    public var unfinishedUploads = 10
    /// How many bytes an account's unfinished uploads may come to together, in bytes.
    public var unfinishedUploadBytes: Int64 = 20 << 30
    /// How long an unfinished upload is kept after its last part, in hours.
    public var unfinishedUploadHours = 24
    /// How many files may be examined at once, those that wait for their turn included.
    public var examinationLimit = 32
    /// How many of them may be of one participant.
    public var examinationsPerParticipant = 4
    /// How many event streams at once.
    public var streamLimit = 1_000
    /// How many event streams one account may have at once.
    public var streamsPerAccount = 8
    /// How many connections at once.
    public var connectionLimit = 10_000
    /// How long a connection may stay silent, in seconds.
    public var idleSeconds: Int64 = 60
    /// The least that must come in of a body on average over each such time, in bytes a second: who sends less is cut off.
    public var leastBytesPerSecond = 256
    /// How many requests a minute one visitor may make.
    public var requestsPerMinute = 6_000
    /// How many attempts to sign in a minute from one address.
    public var signInsPerMinute = 20
    /// How long a session lasts without being used, in hours.
    public var sessionHours = 12
    /// A provider of OpenID Connect at which people may sign in too, and whose tokens programs may use; `nil` for none.
    public var openID: OpenIDProvider?
    /// The accounts shown on the page to sign in: for a demonstration on loopback, and never otherwise.
    public var shownAccounts: [ShownAccount] = []

    /// An account that a demonstration shows, password and all.
    public struct ShownAccount: Sendable {
        /// Its name.
        public var name: String
        /// Its password.
        public var password: String
        /// Who it is.
        public var title: String

        /// Shows an account.
        public init(name: String, password: String, title: String) {
            self.name = name
            self.password = password
            self.title = title
        }
    }

    /// Listens on loopback unless told otherwise.
    public init(host: String = "127.0.0.1", port: Int = 8080, certificate: Certificate? = nil, isSecure: Bool? = nil) {
        self.host = host
        self.port = port
        self.certificate = certificate
        self.isSecure = isSecure ?? (certificate != nil)
    }
}
