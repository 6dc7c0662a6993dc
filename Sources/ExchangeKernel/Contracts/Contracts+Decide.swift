// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension Market {
    func decide(_ command: ContractsCommand, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        }
    }
}
