#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes error-codes.md from the sources: python3 Docs/make-error-codes.py. A test says when a code is missing from the page."""
import pathlib
import re

ROOT = pathlib.Path(__file__).parent.parent
CODE = r"[a-z-]+\.[a-z0-9-]+"
NAMED = re.compile(rf'static let (\w+): Self = "({CODE})"')
RAISED = re.compile(rf'\b(Refusal|Fault)\(\s*(?:"({CODE})"|\.(\w+)),')


def literal(source, start):
    """The string literal that begins at a quote, what varies in it as an ellipsis; and where it ends."""
    words, at = "", start + 1
    while source[at] != '"':
        if source.startswith("\\(", at):
            words += "…"
            depth, at = 1, at + 2
            while depth:
                if source[at] == '"':
                    _, at = literal(source, at)
                    continue
                depth += {"(": 1, ")": -1}.get(source[at], 0)
                at += 1
        else:
            at += source[at] == "\\"
            words += source[at]
            at += 1
    return words, at + 1


def text(source, language):
    """The words after `zh:` or `en:` that are nearest."""
    found = re.search(rf'\b{language}:\s*(?=")', source[:900])
    if not found:
        return ""
    words, at = literal(source, found.end())
    while joined := re.compile(r'\s*\+\s*(?=")').match(source, at):
        more, at = literal(source, joined.end())
        words += more
    return words.replace("|", "\\|")


def codes():
    files = sorted(path for folder in ("Sources", "Sectors") for path in (ROOT / folder).rglob("*.swift") if "Tests" not in path.parts)
    sources = [path.read_text(encoding="utf-8") for path in files]
    names = {name: code for source in sources for name, code in NAMED.findall(source)}
    found = {code: ("", "", "") for code in names.values()}
    for source in sources:
        for match in RAISED.finditer(source):
            code = match[2] or names.get(match[3])
            if code is None:
                continue
            rest = source[match.end():]
            zh, en = text(rest, "zh"), text(rest, "en")
            if not found.get(code, ("",))[0] or len(zh) > len(found[code][1]):
                found[code] = (match[1], zh, en)
    return found


def main():
    kinds = {"Refusal": "拒绝 refusal", "Fault": "故障 fault", "": ""}
    lines = [
        "# 错误代码 Error codes",
        "",
        "由 `Docs/make-error-codes.py` 从源代码生成。代码永不改变;文字可能改进。“…”处是具体的值。",
        "拒绝(refusal)表示命令不被接受,什么也没有改变;故障(fault)表示存储或文件有问题。",
        "",
        "Written by `Docs/make-error-codes.py` from the sources. A code never changes; its words may get better. Where there is “…”,",
        "a value stands. A refusal means: not accepted, and nothing has changed. A fault means: storage or a file is at fault.",
        "",
        "| code | | 中文 | English |",
        "|---|---|---|---|",
    ]
    lines += [f"| `{code}` | {kinds[kind]} | {zh} | {en} |" for code, (kind, zh, en) in sorted(codes().items())]
    (ROOT / "Docs/error-codes.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
