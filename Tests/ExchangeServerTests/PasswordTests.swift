// SPDX-License-Identifier: Apache-2.0
import Dispatch
import ExchangeModel
import ExchangeServer
import Testing

@Suite struct PasswordTests {
    private static let password = "七月流火,九月授衣。Hexi"

    @Test func `a password matches its own hash and no other does`() async throws {
        let hash = try await Password.hash(Self.password)
        #expect(hash.hasPrefix("$argon2id$"))
        #expect(try await Password.verify(Self.password, hash))
        #expect(try await !Password.verify(Self.password + " ", hash))
        #expect(try await !Password.verify("", hash))
    }

    @Test func `the same password has another hash each time`() async throws {
        let hashes = try await [Password.hash(Self.password), Password.hash(Self.password)]
        #expect(hashes[0] != hashes[1])
    }

    @Test func `one character written in two ways is the same password`() async throws {
        let hash = try await Password.hash("caf\u{E9} au lait, s'il vous")
        #expect(try await Password.verify("cafe\u{301} au lait, s'il vous", hash))
    }

    @Test func `the hash that stands for no password costs what every hash costs`() async throws {
        let hash = try await Password.hash(Self.password)
        #expect(Password.isCurrent(hash) && Password.isCurrent(Password.decoy))
        #expect(!Password.isCurrent("$argon2id$v=19$m=1024,t=1,p=1$" + hash.split(separator: "$").suffix(2).joined(separator: "$")))
        #expect(!Password.isCurrent(""))
    }

    @Test func `without a hash, or with a broken one, nothing matches`() async throws {
        #expect(try await !Password.verify(Self.password, nil))
        #expect(try await !Password.verify(Self.password, ""))
        #expect(try await !Password.verify(Self.password, "$argon2id$v=19$m=65536"))
    }

    @Test func `a password beyond all measure is not hashed and matches nothing`() async throws {
        let long = String(repeating: "x", count: 3_000)
        await #expect { try await Password.hash(long) } throws: { ($0 as? Fault)?.code == "access.password-unhashed" }
        let hash = try await Password.hash(Self.password)
        #expect(try await !Password.verify(long, hash))
    }

    @Test(arguments: [(11, false), (12, true), (128, true), (129, false)])
    func `a password has 12 to 128 characters`(_ count: Int, _ isGood: Bool) {
        let text = String(repeating: "密", count: count)
        if isGood {
            #expect(throws: Never.self) { try Password.check(text, for: "li.na") }
        } else {
            #expect { try Password.check(text, for: "li.na") } throws: { ($0 as? Refusal)?.code == "access.password-weak" }
        }
    }

    @Test func `a password is not the login name, in whatever case`() {
        #expect { try Password.check("Li.Na@Mill.Example", for: "li.na@mill.example") } throws: {
            ($0 as? Refusal)?.code == "access.password-weak"
        }
    }

    @Test func `so many are hashed or wait, and the next is told to come back`() async throws {
        let queue = PasswordQueue()
        let gate = DispatchSemaphore(value: 0)
        await withTaskGroup(of: String.self) { group in
            for _ in 0...PasswordQueue.limit {
                group.addTask {
                    do {
                        return try await queue.run {
                            gate.wait()
                            return "done"
                        }
                    } catch {
                        return (error as? Refusal)?.code.rawValue ?? "\(error)"
                    }
                }
            }
            // Nobody gets through the gate yet, so the first answer is the one that was turned away.
            let first = await group.next()
            #expect(first == "access.busy")
            for _ in 0..<PasswordQueue.limit { gate.signal() }
            var others: [String] = []
            for await other in group { others.append(other) }
            #expect(others == [String](repeating: "done", count: PasswordQueue.limit))
        }
        #expect(try await queue.run { "again" } == "again")
    }
}
