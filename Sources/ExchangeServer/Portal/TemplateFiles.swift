// SPDX-License-Identifier: Apache-2.0

/// The templates that are part of the program, by name.
enum TemplateFiles {
    static let all: [(name: String, bytes: [UInt8])] = [
        ("layout", PackageResources.layout_mustache), ("problem", PackageResources.problem_mustache),
        ("sign-in", PackageResources.sign_in_mustache), ("home", PackageResources.home_mustache),
        ("product-card", PackageResources.product_card_mustache), ("products", PackageResources.products_mustache),
        ("pager", PackageResources.pager_mustache),
    ]
}
