// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/searchquery.h"

namespace fangzhi::text {

// Takes a typed query apart. Everything is a word that is no operator where it stands.
class SearchParser {
public:
    explicit SearchParser(SearchQuery &query)
        : m_query(query)
    {
    }
    void parse(QStringView typed);

private:
    using Node = SearchQuery::Node;
    struct Token {
        enum Kind { Word, And, Or, Not, Open, Close } kind = Word;
        QString text;
        qsizetype start = 0;
    };

    void cut(QStringView typed);
    qsizetype cutPhrase(QStringView typed, qsizetype at);
    qsizetype cutField(QStringView typed, qsizetype at, qsizetype end);
    std::optional<Node> readOr(int depth);
    std::optional<Node> readAnd(int depth);
    std::optional<Node> readOne(int depth);
    std::optional<Node> wordNode(const QString &text);

    SearchQuery &m_query;
    QList<Token> m_tokens;
    qsizetype m_at = 0;
    int m_open = 0;
};

} // namespace fangzhi::text
