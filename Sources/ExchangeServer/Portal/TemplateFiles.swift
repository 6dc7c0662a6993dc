// SPDX-License-Identifier: Apache-2.0

/// The templates that are part of the program, by name.
enum TemplateFiles {
    static let all: [(name: String, bytes: [UInt8])] = [
        ("accounts", PackageResources.accounts_mustache),
        ("command", PackageResources.command_mustache),
        ("commands", PackageResources.commands_mustache),
        ("done", PackageResources.done_mustache),
        ("evidence", PackageResources.evidence_mustache),
        ("field", PackageResources.field_mustache),
        ("home", PackageResources.home_mustache),
        ("invitation", PackageResources.invitation_mustache),
        ("keys", PackageResources.keys_mustache),
        ("layout", PackageResources.layout_mustache),
        ("new-product", PackageResources.new_product_mustache),
        ("new-right", PackageResources.new_right_mustache),
        ("news", PackageResources.news_mustache),
        ("order", PackageResources.order_mustache),
        ("orders", PackageResources.orders_mustache),
        ("pager", PackageResources.pager_mustache),
        ("problem", PackageResources.problem_mustache),
        ("product", PackageResources.product_mustache),
        ("product-card", PackageResources.product_card_mustache),
        ("products", PackageResources.products_mustache),
        ("proposal", PackageResources.proposal_mustache),
        ("record", PackageResources.record_mustache),
        ("seller-product", PackageResources.seller_product_mustache),
        ("sign-in", PackageResources.sign_in_mustache),
        ("statistics", PackageResources.statistics_mustache),
        ("step", PackageResources.step_mustache),
        ("thing", PackageResources.thing_mustache),
        ("thing-actions", PackageResources.thing_actions_mustache),
        ("thing-table", PackageResources.thing_table_mustache),
        ("things", PackageResources.things_mustache),
    ]
}
