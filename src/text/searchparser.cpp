// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/searchparser.h"

namespace fangzhi::text {

namespace {

constexpr qsizetype MostCharacters = 2000; // of a query
constexpr size_t MostWords = 32;
constexpr int DeepestBrackets = 8;

struct Key {
    SearchField::Kind kind;
    QStringView english;
    QStringView chinese;
};

constexpr Key Keys[] = {
    {SearchField::Source, u"source", u"来源"},   {SearchField::Region, u"region", u"地区"},
    {SearchField::Tag, u"tag", u"标签"},         {SearchField::Date, u"date", u"日期"},
    {SearchField::After, u"after", u"不早于"},   {SearchField::Before, u"before", u"不晚于"},
    {SearchField::Has, u"has", u"含有"},         {SearchField::Indicator, u"indicator", u"指标"},
    {SearchField::Period, u"period", u"报告期"},
};

// The mark that ends what this one begins; null where it begins nothing.
QChar closingOf(QChar c)
{
    switch (c.unicode()) {
    case u'"':
        return u'"';
    case u'“':
        return u'”';
    case u'「':
        return u'」';
    case u'『':
        return u'』';
    default:
        return {};
    }
}

bool isSpace(QChar c)
{
    return c.isSpace();
}

qsizetype endOfWord(QStringView typed, qsizetype at)
{
    while (at < typed.size() && !isSpace(typed[at]))
        ++at;
    return at;
}

// What a phrase holds and where it ends; the end of the query ends one that is still being typed.
std::pair<QString, qsizetype> phraseAt(QStringView typed, qsizetype at)
{
    const qsizetype end = typed.indexOf(closingOf(typed[at]), at + 1);
    const qsizetype stop = end < 0 ? typed.size() : end;
    return {typed.mid(at + 1, stop - at - 1).toString().simplified(), end < 0 ? stop : end + 1};
}

} // namespace

QString searchKey(SearchField::Kind kind, bool chinese)
{
    for (const Key &key : Keys) {
        if (key.kind == kind)
            return (chinese ? key.chinese : key.english).toString();
    }
    return {};
}

QString searchFieldText(SearchField::Kind kind, const QString &value, bool chinese)
{
    const bool plain = std::none_of(value.begin(), value.end(), [](QChar c) {
        return isSpace(c) || !closingOf(c).isNull() || c == u'(' || c == u')';
    });
    return searchKey(kind, chinese) + u':' + (plain ? value : u'"' + QString(value).remove(u'"') + u'"');
}

void SearchParser::parse(QStringView typed)
{
    cut(typed.left(MostCharacters));
    std::optional<Node> root = readOr(0);
    // A bracket that nothing opened ends nothing; what stands behind it is read as well.
    std::vector<Node> parts;
    while (root || m_at < m_tokens.size()) {
        if (root)
            parts.push_back(*std::move(root));
        if (m_at < m_tokens.size() && m_tokens[m_at].kind == Token::Close)
            ++m_at;
        root = m_at < m_tokens.size() ? readOr(0) : std::nullopt;
    }
    // Operators alone are words.
    if (parts.empty() && m_query.m_fields.isEmpty() && !typed.trimmed().isEmpty()) {
        if (auto word = wordNode(typed.left(MostCharacters).toString().simplified()))
            parts.push_back(*std::move(word));
    }
    m_query.m_root = parts.size() == 1 ? std::move(parts.front()) : Node{Node::And, 0, std::move(parts)};
}

qsizetype SearchParser::cutPhrase(QStringView typed, qsizetype at)
{
    const auto [text, end] = phraseAt(typed, at);
    if (!text.isEmpty())
        m_tokens.append({Token::Word, text, at});
    return end;
}

// A field that begins at a place, and where it ends; the place itself where there is none.
qsizetype SearchParser::cutField(QStringView typed, qsizetype at, qsizetype end)
{
    const QStringView word = typed.mid(at, end - at);
    for (const Key &key : Keys) {
        for (const QStringView name : {key.english, key.chinese}) {
            if (!word.startsWith(name, Qt::CaseInsensitive) || word.size() <= name.size()
                || (word[name.size()] != u':' && word[name.size()] != u'：'))
                continue;
            const qsizetype value = at + name.size() + 1;
            const bool phrase = value < typed.size() && !closingOf(typed[value]).isNull();
            QString text;
            qsizetype stop = end;
            if (phrase) {
                std::tie(text, stop) = phraseAt(typed, value);
            } else {
                while (m_open > 0 && stop > value && typed[stop - 1] == u')')
                    --stop;
                text = typed.mid(value, stop - value).toString();
            }
            if (text.isEmpty())
                return value; // still being typed: it filters nothing yet
            const bool negated = !m_tokens.isEmpty() && m_tokens.last().kind == Token::Not;
            const qsizetype start = negated ? m_tokens.takeLast().start : at;
            m_query.m_fields.append({key.kind, text, negated, start, stop - start});
            return stop;
        }
    }
    return at;
}

void SearchParser::cut(QStringView typed)
{
    static const std::pair<QStringView, Token::Kind> operators[]
        = {{u"AND", Token::And}, {u"OR", Token::Or}, {u"NOT", Token::Not}};
    for (qsizetype at = 0; at < typed.size();) {
        if (isSpace(typed[at])) {
            ++at;
            continue;
        }
        if (!closingOf(typed[at]).isNull()) {
            at = cutPhrase(typed, at);
            continue;
        }
        if (typed[at] == u'(' || (typed[at] == u')' && m_open > 0)) {
            m_open += typed[at] == u'(' ? 1 : -1;
            m_tokens.append({typed[at] == u'(' ? Token::Open : Token::Close, {}, at});
            ++at;
            continue;
        }
        qsizetype end = endOfWord(typed, at);
        if (const qsizetype stop = cutField(typed, at, end); stop > at) {
            at = stop;
            continue;
        }
        // Brackets at its end close what is open; in a word they are part of it.
        qsizetype closing = 0;
        while (end - closing - 1 > at && closing < m_open && typed[end - closing - 1] == u')'
               && typed.mid(at, end - at).count(u'(') < typed.mid(at, end - at).count(u')') - closing)
            ++closing;
        end -= closing;
        const QStringView word = typed.mid(at, end - at);
        Token token{Token::Word, word.toString(), at};
        for (const auto &[name, kind] : operators) {
            if (word == name)
                token = {kind, {}, at};
        }
        m_tokens.append(token);
        at = end;
    }
}

std::optional<SearchParser::Node> SearchParser::wordNode(const QString &text)
{
    if (m_query.m_words.size() >= MostWords)
        return std::nullopt;
    m_query.m_words.emplace_back(text);
    m_query.m_typed.append(text);
    return Node{Node::Word, m_query.m_words.size() - 1, {}};
}

std::optional<SearchParser::Node> SearchParser::readOr(int depth)
{
    std::vector<Node> parts;
    while (m_at < m_tokens.size() && m_tokens[m_at].kind != Token::Close) {
        if (auto part = readAnd(depth))
            parts.push_back(*std::move(part));
        if (m_at >= m_tokens.size() || m_tokens[m_at].kind != Token::Or)
            break;
        ++m_at;
    }
    if (parts.empty())
        return std::nullopt;
    return parts.size() == 1 ? std::move(parts.front()) : Node{Node::Or, 0, std::move(parts)};
}

std::optional<SearchParser::Node> SearchParser::readAnd(int depth)
{
    std::vector<Node> parts;
    while (m_at < m_tokens.size() && m_tokens[m_at].kind != Token::Close
           && m_tokens[m_at].kind != Token::Or) {
        if (m_tokens[m_at].kind == Token::And) {
            ++m_at;
            continue;
        }
        if (auto part = readOne(depth))
            parts.push_back(*std::move(part));
    }
    if (parts.empty())
        return std::nullopt;
    return parts.size() == 1 ? std::move(parts.front()) : Node{Node::And, 0, std::move(parts)};
}

std::optional<SearchParser::Node> SearchParser::readOne(int depth)
{
    bool negated = false;
    while (m_at < m_tokens.size() && m_tokens[m_at].kind == Token::Not) {
        negated = !negated;
        ++m_at;
    }
    if (m_at >= m_tokens.size())
        return std::nullopt;
    // Deeper brackets are read as if they were not there.
    while (depth >= DeepestBrackets && m_at < m_tokens.size() && m_tokens[m_at].kind == Token::Open)
        ++m_at;
    if (m_at >= m_tokens.size())
        return std::nullopt;
    std::optional<Node> node;
    const Token token = m_tokens[m_at];
    if (token.kind == Token::Word) {
        ++m_at;
        node = wordNode(token.text);
    } else if (token.kind == Token::Open) {
        ++m_at;
        node = readOr(depth + 1);
        if (m_at < m_tokens.size() && m_tokens[m_at].kind == Token::Close)
            ++m_at;
    }
    if (!node || !negated)
        return node;
    return Node{Node::Not, 0, {*std::move(node)}};
}

} // namespace fangzhi::text
