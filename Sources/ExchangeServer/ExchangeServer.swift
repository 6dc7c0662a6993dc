// SPDX-License-Identifier: Apache-2.0
import CSodium
import Hummingbird
import HummingbirdTLS
import Mustache
