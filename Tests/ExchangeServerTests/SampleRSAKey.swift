// SPDX-License-Identifier: Apache-2.0
import JWTKit

/// An RSA key of 2,048 bits, made for these tests alone.
enum SampleRSAKey {
    /// Its modulus, as a key set writes it.
    static let modulus = """
        xz9XSDcX1_asMK0MAEY8FHrPlZ16DLFnHCTc7sRl__n57RShAR3F6ZQYKc0TuIaPmHE1uMPMASf27gMun3Zpk2uWq4iAOdg3nT-uukLMtwNw_GY-PU12xYf3\
        wIzgguvlwJlOww2aRLTlvkIrHvuNqS4cwAPap438D2Hm0VF5711oT4dqck5mvUN6FnvaHPHLFvnHPDIPVZcZ1V_-Pr69C07_B6m8--uTppny1uHZ6dWqHhlt\
        bMOL4mdfH5LO43JomxWcaweuthMQKELfMYKXTPgf2o8WIO8epFze4_TABJWIF7-hkAGJFPjHD-XZbUQyPlJl7Q9cCwO_u1LFjliLjw
        """

    /// The RS256 signature of bytes.
    static func sign(_ bytes: [UInt8]) async throws -> [UInt8] {
        let keys = await JWTKeyCollection().add(rsa: try Insecure.RSA.PrivateKey(pem: pem), digestAlgorithm: .sha256, kid: "rsa")
        return Array(try await keys.getKey(for: "rsa").sign(bytes))
    }

    private static let pem = """
        -----BEGIN PRIVATE KEY-----
        MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDHP1dINxfX9qww
        rQwARjwUes+VnXoMsWccJNzuxGX/+fntFKEBHcXplBgpzRO4ho+YcTW4w8wBJ/bu
        Ay6fdmmTa5ariIA52DedP666Qsy3A3D8Zj49TXbFh/fAjOCC6+XAmU7DDZpEtOW+
        Qise+42pLhzAA9qnjfwPYebRUXnvXWhPh2pyTma9Q3oWe9oc8csW+cc8Mg9VlxnV
        X/4+vr0LTv8Hqbz765OmmfLW4dnp1aoeGW1sw4viZ18fks7jcmibFZxrB662ExAo
        Qt8xgpdM+B/ajxYg7x6kXN7j9MAElYgXv6GQAYkU+McP5dltRDI+UmXtD1wLA7+7
        UsWOWIuPAgMBAAECggEAAaCPpcAc5AId6icsp1+3ZfX+u4cv6aS57mfKdfp+U9fK
        8/upWWzzXRAh8sreeLNIfb8ABujN1XjJXtOQtTKUXiX646L9glAJfxVVAdYJWQM+
        04RkRuKZvz29moHPR4JwU5EE0aYqfCBYyeBozRDjxeQ0LUKO3ZnQgFI8MVHE2p5i
        6XgDNyKH3bLW4adLQ6/hUpURXzLgfrPrcIE2sdkmpcvUnXIm4Tvo2tWA0OA627U3
        oDqEgIf92fMtTXidR2/shMpS0ub7TruAwT4q76hPCYEY2HlqM+L384nF9o9FFzbC
        srk66wYfArhnq8NzjpdmECgOFEjNAUhg/2oEfUs0QQKBgQDh+LkKRWACZgLZ7E+I
        MRcgT5LAuWzGyhRe41tHSCwoQNVTnIA2XMhWnlpFSRSHtGWo9IDJoiBCzXtK4se1
        Dku44FGMBxy2JAMLQnDHjn/TqVBFOITMxb1No08jemUOrWLrsce7Kpa349mdyBlI
        IgP6FrITllQRNIu6R+aQuGXNkQKBgQDhuX7HcZrNGiVJjteFPS++mRZeDSqSW1HH
        DHV1mZhkS9weJzdYrG2mV47CD7nMEbLVEQdObUDYw57iyIwsRobGP9n1eQYka3V8
        u+uwfKtplHKik3gWRr1yQFq6Ecoygv9eYk5QDbjnETNa2LuPXDk+DwF957daDhXG
        /zgTkfK3HwKBgQCGOUcwYqT0x8NJzqQvMXmbJ6jz8TA7pC0Vb9b4MFaKUnhkgcFm
        iRY23TihjxcyxGTeRt1452RiScvCX5JgaW1xE01c75yOVDW6qmxzHKGxCBE2DKxV
        Nd+MDkUjvb/pR/RKK/+HnXSJJj5NCl56CjpygqikGdc1oRCeRbcen2lZAQKBgFes
        Q8jVoEnPwPHcMGvJAzVloqFvPbzRCWdluG2v9dfm+x0fIEkp2AEG+yT3FLRln29Q
        iOT2XHyVJq5xNLixwAFapZ7JnhAhSOXk27uWAMImbYwl+Tu1yDmLM3IYHNAXv3Z6
        em5vlgTx0l+T1O3u5TDshSjRCo9I7z52vOIlCwADAoGAKPD8AnUNH/2rQY1Emkjx
        6BCJ40Zx/xakviLVKLMPPLY6nyGnphdmRvNtvBspwrt12JL2g1Rty69cADhxrw2D
        55ZPEW15yxrPI1A1i5MUoltJ9ksM43D2rAzyEDQLCtX1+lDepV8qwoCwR6D0t0KZ
        IPjFF9+tiDsh26Q+RT65boc=
        -----END PRIVATE KEY-----
        """
}
