// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

extension ConformanceCheck {
    /// What to do where it finds something.
    public var fix: Text { tableFix ?? behaviourFix ?? title }

    private var tableFix: Text? {
        switch self {
        case .manifestID:
            Text(
                zh: "用小写字母、数字与连字符命名,如 culture-tourism。",
                en: "Use lowercase letters, digits and hyphens, such as culture-tourism.")
        case .manifestVersion: Text(zh: "写成三段数字,如 1.0.0。", en: "Write three numbers with dots, such as 1.0.0.")
        case .manifestPrefix: Text(zh: "用二至四个大写字母,如 CT。", en: "Use two to four capital letters, such as CT.")
        case .manifestName: Text(zh: "补全中文与英文名称。", en: "Give the name in Chinese and in English.")
        case .modulePopulated: Text(zh: "至少各提供一个。", en: "Provide at least one of each.")
        case .idsPrefixed:
            Text(
                zh: "产品如 CT-P1,规则如 CT-01,模型如 ct.seasonal-income。",
                en: "Write products as CT-P1, fusion products as CT-F1, rules as CT-01, models as ct.seasonal-income.")
        case .idsUnique:
            Text(
                zh: "给重复者一个新编号;已发布的编号永不改动。",
                en: "Give one of them a new id; published ids never change.")
        case .idsPermanent:
            Text(
                zh: "保留已发布的编号与字段(规则可设 until 失效);有改动时提高版本号,发布时重写 sector.lock。",
                en: "Keep released ids and fields (a rule may end by its until); raise the version for any change, and write "
                    + "sector.lock anew at a release.")
        case .productDescribed: Text(zh: "补全中英文名称与说明。", en: "Give name and summary in both languages.")
        case .productForms: Text(zh: "在 forms 中至少列一种,且不重复。", en: "List at least one form, and none twice.")
        case .productPrices:
            Text(
                zh: "在 priceModels 中至少列一种,且不重复。",
                en: "List at least one price model, and none twice.")
        case .productFusion:
            Text(
                zh: "在 madeFrom 中列出两种以上非融合的产品;其他行业的产品写其编号。",
                en: "In madeFrom list two kinds or more that are no fusion products; those of other sectors by their ids.")
        case .schemaReadable: Text(zh: "按报告位置修改 schema.json。", en: "Correct the schema.json at the named place.")
        case .fieldTyped: Text(zh: "为字段写明 type。", en: "Write the field's type.")
        case .fieldTitled:
            Text(
                zh: "写中文 title 与英文 description。",
                en: "Write a Chinese title and an English description.")
        case .fieldLevel: Text(zh: "写明 level:L1、L2、L3、L4 或 I。", en: "Write the level: L1, L2, L3, L4 or I.")
        case .fieldPersonal:
            Text(
                zh: "写明 pi:none、general、sensitive、deidentified 或 aggregate。",
                en: "Write pi: none, general, sensitive, deidentified or aggregate.")
        case .fieldUnit: Text(zh: "写明 unit;无量纲写 \"1\"。", en: "Write the unit; \"1\" where there is none.")
        case .fieldTradable:
            Text(
                zh: "核心数据不得交易,从表结构中去掉该字段。",
                en: "Core data is never traded: drop the field from the schema.")
        case .primaryKey: Text(zh: "写明 primaryKey。", en: "Write the primaryKey.")
        case .quasiIdentifiers: Text(zh: "只列表结构中有的字段。", en: "List fields of the schema only.")
        case .sampleExists: Text(zh: "为该产品加一个小样例。", en: "Add a small sample of the kind.")
        case .sampleDescribed: Text(zh: "补全标题,并写明数据来自哪里。", en: "Give a title and say where the facts come from.")
        case .sampleKind: Text(zh: "productKind 写已有产品的编号。", en: "Write the id of one of the module's kinds.")
        case .sampleValid: Text(zh: "按报告的行与字段修改样例。", en: "Correct the sample at the named row and field.")
        case .sampleFilled: Text(zh: "样例至少五行。", en: "Give the sample at least five rows.")
        case .sampleUnidentified: Text(zh: "去掉该列,或以键控散列代替。", en: "Drop the column or replace it by a keyed hash.")
        case .sampleAnonymous: Text(zh: "合并或删除人数不足五的类。", en: "Merge or drop classes of fewer than five rows.")
        case .sampleHonest:
            Text(
                zh: "首行写注释:# 示例数据 illustrative …",
                en: "Start the file with a comment: # 示例数据 illustrative …")
        case .factsDeclared:
            Text(
                zh: "在 declarations 中为该事实写中英文标签与答案类型。",
                en: "In declarations give the fact a label in both languages and the answer it takes.")
        case .sceneSound:
            Text(
                zh: "写明场景代码、中英文名称、交付形态,所需产品用已有编号,至少一项必需。",
                en: "Name the scene's code, both names, the forms, kinds that exist, and at least one input that is needed.")
        case .ruleStated, .ruleCited, .ruleGates, .ruleDates, .rulePasses, .ruleFails,
            .ruleSteady, .ruleExplains, .modelDescribed, .modelInputs, .modelExemplified, .modelReproduces,
            .modelSteady, .modelNonNegative, .modelTraced, .modelMonotone, .modelRefusesGaps, .modelRefusesOutliers,
            .modelAnswers:
            nil
        }
    }

    private var behaviourFix: Text? {
        switch self {
        case .ruleStated: Text(zh: "补全规则句子。", en: "Give the sentence in Chinese and in English.")
        case .ruleCited: Text(zh: "写明法律、标准或项目参数。", en: "Name the law, the standard or the project parameter.")
        case .ruleGates: Text(zh: "至少列一个 gate。", en: "List at least one gate.")
        case .ruleDates: Text(zh: "since 不得晚于 until。", en: "Let since be no later than until.")
        case .rulePasses: Text(zh: "修改 passing,或修改规则。", en: "Correct the passing facts or the rule.")
        case .ruleFails:
            Text(
                zh: "修改 failing,或修改规则,使其给出脱敏、批准或禁止。",
                en: "Correct the failing facts or the rule, so that it masks, asks or denies.")
        case .ruleSteady:
            Text(
                zh: "规则只看事实,不用时钟、随机数或全局状态。",
                en: "Let the rule look at the facts only: no clock, no randomness, no globals.")
        case .ruleExplains:
            Text(
                zh: "每个结论写中英文说明;义务至少一条。",
                en: "Give every verdict words in both languages, and at least one obligation where there are any.")
        case .modelDescribed:
            Text(
                zh: "补全中英文名称、出处与参数标题。",
                en: "Give name, source and input titles in both languages.")
        case .modelInputs:
            Text(
                zh: "参数名不重复,默认值在范围之内,列表长度为正。",
                en: "Let names be unique, defaults lie in range, lengths be positive.")
        case .modelExemplified: Text(zh: "给出至少一个已知结果的算例。", en: "Give at least one example with a known result.")
        case .modelReproduces: Text(zh: "核对公式与算例;只在最后四舍五入。", en: "Check formula and example; round only at the end.")
        case .modelSteady:
            Text(
                zh: "模型只看参数,不用时钟、随机数或全局状态。",
                en: "Let the model look at its inputs only: no clock, no randomness, no globals.")
        case .modelNonNegative: Text(zh: "不足零者取零,或拒绝。", en: "Stop at zero, or refuse.")
        case .modelTraced:
            Text(
                zh: "所有算术都经过 Worksheet,最后一步即评估值。",
                en: "Let all arithmetic go through a Worksheet; its last step is the value.")
        case .modelMonotone: Text(zh: "去掉 isMonotone,或修改公式。", en: "Drop isMonotone or correct the formula.")
        case .modelRefusesGaps:
            Text(
                zh: "用 inputs.one(_:) 与 inputs.all(_:) 读取参数。",
                en: "Read inputs by inputs.one(_:) and inputs.all(_:).")
        case .modelRefusesOutliers:
            Text(
                zh: "用 inputs.one(_:) 与 inputs.all(_:) 读取参数。",
                en: "Read inputs by inputs.one(_:) and inputs.all(_:).")
        case .modelAnswers:
            Text(
                zh: "缩小参数范围,使范围内的数多数能估值。",
                en: "Narrow the ranges, so that most numbers in them are appraised.")
        case .manifestID, .manifestVersion, .manifestPrefix, .manifestName, .modulePopulated, .idsPrefixed,
            .idsUnique, .idsPermanent, .productDescribed, .productForms, .productPrices, .productFusion, .schemaReadable, .fieldTyped,
            .fieldTitled, .fieldLevel, .fieldPersonal, .fieldUnit, .fieldTradable, .primaryKey,
            .quasiIdentifiers, .factsDeclared, .sceneSound, .sampleExists, .sampleDescribed, .sampleKind, .sampleValid, .sampleFilled,
            .sampleUnidentified, .sampleAnonymous, .sampleHonest:
            nil
        }
    }
}
