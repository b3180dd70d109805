// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/maintext.h"

#include "readers/furniture.h"
#include "readers/linelooks.h"
#include "readers/pagefacts.h"

#include <algorithm>
#include <array>
#include <vector>

namespace fangzhi::readers {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype LongestTitle = 80;
constexpr qsizetype MaxHead = 14; // lines over the article that may say something of it
constexpr qsizetype ShortestArticle = 30; // characters of sentences
constexpr double StepWeight = 0.8; // what a text counts for each element further out
constexpr double NamedWeight = 1.3; // of an element that is called content or article

// Parts of the names (class, id) of elements that hold no article …
constexpr auto Furniture = std::to_array<QByteArrayView>(
    {"comment",  "pinglun",    "footer",  "copyright",  "sidebar", "side-bar", "related",    "relate-",
     "relevan",  "recommend",  "tuijian", "xiangguan",  "hotnews", "paihang",  "breadcrumb", "crumb",
     "sharebar", "bdshare",    "share-",  "login",      "search",  "advert",   "banner",     "qrcode",
     "disclaim", "pagination", "toolbar", "friendlink", "sitemap", "navbar"});
// … and of those that do.
constexpr auto Contents
    = std::to_array<QByteArrayView>({"article", "content", "trs_editor", "zoom", "detail", "editor",
                                     "news_text", "newstext", "bodytext", "maintext"});

template <size_t N> bool holdsOneOf(const QByteArray &text, const std::array<QByteArrayView, N> &parts)
{
    return std::any_of(parts.begin(), parts.end(), [&](QByteArrayView part) { return text.contains(part); });
}

QString bareTitle(QStringView title)
{
    QString bare;
    for (const QChar c : title) {
        if (c.isLetterOrNumber())
            bare += c;
    }
    return bare;
}

class Finder {
public:
    Finder(const HtmlTree &tree, const QList<HtmlLine> &lines, const QString &title, const QString &pageTitle)
        : m_tree(tree)
        , m_lines(lines)
        , m_title(bareTitle(title))
        , m_pageTitle(bareTitle(pageTitle))
    {
    }

    MainText find()
    {
        score();
        MainText found;
        const int best = bestNode();
        if (best < 0) {
            found.kind = kindOf(found);
            return found;
        }
        found.title = titleLine(best);
        const int root = climbed(best, found.title);
        collect(root, found);
        found.kind = kindOf(found);
        return found;
    }

private:
    QByteArray nameOf(int node) const
    {
        return (m_tree.attribute(node, "class").toByteArray() + ' '
                + m_tree.attribute(node, "id").toByteArray())
            .toLower();
    }

    // Sums over each element, outwards.
    void score()
    {
        const auto size = size_t(m_tree.size());
        m_positive.assign(size, 0);
        m_negative.assign(size, 0);
        m_weighted.assign(size, 0);
        m_isFurniture.assign(size, false);
        QList<double> scores;
        for (const HtmlLine &line : m_lines) {
            scores.append(scoreOf(line));
            for (int n = line.node; n >= 0; n = m_tree[n].parent)
                (scores.last() > 0 ? m_positive : m_negative)[size_t(n)] += scores.last();
        }
        markFurniture(scores);
        m_positive.assign(size, 0);
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (inFurniture(m_lines[i].node) && scores[i] > 0)
                scores[i] = 0;
            if (scores[i] > 0)
                spread(m_lines[i].node, scores[i]);
        }
        m_scores = scores;
    }

    // What is called like furniture is none if it holds most of the page's text.
    void markFurniture(const QList<double> &scores)
    {
        const double total = m_positive.empty() ? 0 : m_positive[0];
        markAnnounced(scores, total);
        for (int i = 0; i < m_tree.size(); ++i) {
            if (m_tree[i].tag == Tag::Text)
                continue;
            const bool above = m_tree[i].parent >= 0 && m_isFurniture[size_t(m_tree[i].parent)];
            m_isFurniture[size_t(i)]
                = m_isFurniture[size_t(i)] || above
                  || (holdsOneOf(nameOf(i), Furniture) && m_positive[size_t(i)] < 0.5 * total);
        }
    }

    // What begins with a line like 网友评论 and holds nothing that stands before it.
    void markAnnounced(const QList<double> &scores, double total)
    {
        int lastText = -1;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (scores[i] > 0)
                lastText = m_lines[i].node;
            if (lastText < 0 || m_lines[i].line.text.size() > 16 || !beginsAfterArticle(m_lines[i].line.text))
                continue;
            int announced = -1;
            for (int n = m_tree[m_lines[i].node].parent; n > lastText; n = m_tree[n].parent)
                announced = n;
            if (announced >= 0 && m_positive[size_t(announced)] < 0.85 * total)
                m_isFurniture[size_t(announced)] = true;
        }
    }

    bool inFurniture(int node) const
    {
        const int parent = m_tree[node].parent;
        return parent >= 0 && m_isFurniture[size_t(parent)];
    }

    void spread(int node, double score)
    {
        double weight = 1;
        for (int n = node; n >= 0; n = m_tree[n].parent) {
            m_positive[size_t(n)] += score;
            m_weighted[size_t(n)] += score * weight;
            const Tag tag = m_tree[n].tag;
            if (isBlockTag(tag) && tag != Tag::Tbody)
                weight *= StepWeight;
        }
    }

    int bestNode() const
    {
        int best = -1;
        double most = 0;
        for (int i = 0; i < m_tree.size(); ++i) {
            if (m_tree[i].tag == Tag::Text || m_weighted[size_t(i)] <= 0 || m_isFurniture[size_t(i)])
                continue;
            const double links = std::min(1.0, -m_negative[size_t(i)] / (m_positive[size_t(i)] + 1));
            double worth = m_weighted[size_t(i)] * (1 - 0.5 * links);
            if (holdsOneOf(nameOf(i), Contents))
                worth *= NamedWeight;
            if (worth > most) {
                most = worth;
                best = i;
            }
        }
        return best;
    }

    bool isBelow(int node, int ancestor) const { return node >= ancestor && node < m_tree[ancestor].end; }

    // How well a line is the title that the page gives itself: 0 to 1.
    double likenessToTitle(const HtmlLine &line) const
    {
        const QString &text = line.line.text;
        if (text.size() < 4 || text.size() > LongestTitle || isLink(line)
            || line.line.hint == LineHint::TableRow)
            return 0;
        const QString bare = bareTitle(text);
        if (bare.size() < 4)
            return 0;
        if (bare == m_title)
            return 1;
        if (!m_pageTitle.isEmpty() && m_pageTitle.startsWith(bare))
            return bare.size() >= 8 || bare.size() * 2 >= m_pageTitle.size() ? 0.9 : 0;
        if (bare.size() >= 10
            && (m_pageTitle.contains(bare) || (!m_title.isEmpty() && m_title.contains(bare))))
            return 0.7;
        return 0;
    }

    // The last line before the article's text that is most like the title; headings count more.
    qsizetype titleLine(int best) const
    {
        qsizetype found = -1;
        double most = 0;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            const bool inside = isBelow(m_lines[i].node, best);
            // A title may be like a sentence itself.
            if (inside && m_scores[i] > 0 && likenessToTitle(m_lines[i]) == 0)
                break;
            if (m_lines[i].node > m_tree[best].end)
                break;
            double likeness = likenessToTitle(m_lines[i]);
            if (likeness > 0 && m_lines[i].line.hint == LineHint::Heading)
                likeness += 0.05;
            if (likeness > 0 && likeness >= most) {
                most = likeness;
                found = i;
            }
        }
        return found;
    }

    // The element around `node` as far out as what is added is text too, and not beyond that which holds the
    // title.
    int climbed(int node, qsizetype title) const
    {
        for (int parent = m_tree[node].parent; parent >= 0; parent = m_tree[parent].parent) {
            if (title >= 0 && isBelow(m_lines[title].node, node))
                break;
            if (m_tree[parent].tag == Tag::Body || m_tree[parent].tag == Tag::Html
                || m_isFurniture[size_t(parent)])
                break;
            const double added = m_positive[size_t(parent)] - m_positive[size_t(node)];
            const double links = -(m_negative[size_t(parent)] - m_negative[size_t(node)]);
            const bool text = added >= 0.12 * m_positive[size_t(node)] && links < 0.35 * added;
            const bool nothing = added <= 0 && links <= 0;
            const bool little = added > 0 && links < 0.2 * added;
            if (!text && !nothing && !little)
                break;
            node = parent;
        }
        return node;
    }

    void collect(int root, MainText &found) const
    {
        QList<qsizetype> inside;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (isBelow(m_lines[i].node, root) && !inFurniture(m_lines[i].node))
                inside.append(i);
        }
        const qsizetype begin = firstOf(inside, found.title);
        for (qsizetype k = begin; k < inside.size(); ++k) {
            if (!isLink(m_lines[inside[k]]) && !isRecord(inside[k]))
                found.lines.append(inside[k]);
        }
        trim(found.lines);
        dropButtons(found.lines);
        const qsizetype top = found.lines.isEmpty() ? 0 : found.lines.first();
        const qsizetype from = found.title >= 0 && found.title < top ? std::max<qsizetype>(0, found.title - 3)
                                                                     : std::max<qsizetype>(0, top - MaxHead);
        for (qsizetype i = from; i < top; ++i) {
            if (!isLink(m_lines[i]) || i == found.title)
                found.head.append(i);
        }
    }

    bool isRecord(qsizetype i) const
    {
        return m_lines[i].line.hint == LineHint::TableRow && isRecordRow(m_lines[i].line.text);
    }

    // The first line of the text itself: after the title, the lines of date and source, and buttons.
    qsizetype firstOf(const QList<qsizetype> &inside, qsizetype title) const
    {
        qsizetype begin = 0;
        while (begin < inside.size() && title >= 0 && inside[begin] <= title)
            ++begin;
        // The last of the lines of facts that stand before the first sentences.
        for (qsizetype k = begin; k < std::min(inside.size(), begin + MaxHead); ++k) {
            const HtmlLine &line = m_lines[inside[k]];
            if (isFactLine(line.line.text) || isRecord(inside[k]) || !breadcrumb(line.line.text).isEmpty())
                begin = k + 1;
            else if (m_scores[inside[k]] > 0)
                break;
        }
        // Buttons stand before the first sentences, or nothing does.
        qsizetype text = begin;
        while (text < inside.size() && m_scores[inside[text]] <= 0)
            ++text;
        for (qsizetype k = begin; k < std::min(text, inside.size()); ++k) {
            if (isButtons(m_lines[inside[k]].line.text))
                begin = k + 1;
        }
        return begin;
    }

    // After the last sentences stand signatures and credits, and else only what belongs to the site.
    void dropButtons(QList<qsizetype> &lines) const
    {
        qsizetype last = lines.size();
        while (last > 0 && m_scores[lines[last - 1]] <= 0)
            --last;
        for (qsizetype k = lines.size() - 1; k >= last; --k) {
            if (!belongsToEnd(m_lines[lines[k]].line))
                lines.removeAt(k);
        }
    }

    // Ends the article where what follows it begins, if most of its text stands before.
    void trim(QList<qsizetype> &lines) const
    {
        double total = 0;
        for (const qsizetype i : std::as_const(lines))
            total += std::max(0.0, m_scores[i]);
        double before = 0;
        for (qsizetype k = 0; k < lines.size(); ++k) {
            if (before >= 0.5 * total && before > 0 && beginsAfterArticle(m_lines[lines[k]].line.text)) {
                lines.resize(k);
                return;
            }
            before += std::max(0.0, m_scores[lines[k]]);
        }
    }

    MainText::Kind kindOf(const MainText &found) const
    {
        if (found.lines.isEmpty())
            return linkCount(0, m_lines.size()) >= 8 ? MainText::Kind::List : MainText::Kind::Nothing;
        double text = 0;
        QList<qsizetype> texts;
        for (const qsizetype i : found.lines) {
            if (m_scores[i] <= 0)
                continue;
            text += double(m_lines[i].letters);
            texts.append(i);
        }
        const qsizetype links = linkCount(found.lines.first(), found.lines.last() + 1);
        // Links between the pieces of text, one to each: a list with a few words to every item.
        qsizetype alternations = 0;
        for (qsizetype k = 1; k < texts.size(); ++k)
            alternations += linkCount(texts[k - 1] + 1, texts[k]) > 0 ? 1 : 0;
        const bool list = (alternations >= 4 && alternations * 2 >= texts.size())
                          || (links >= 8 && text < 15.0 * double(links));
        if (list || (text < double(ShortestArticle) && linkCount(0, m_lines.size()) >= 8))
            return MainText::Kind::List;
        return text < double(ShortestArticle) && !hasTable(found) ? MainText::Kind::Nothing
                                                                  : MainText::Kind::Article;
    }

    bool hasTable(const MainText &found) const
    {
        return std::count_if(found.lines.begin(), found.lines.end(),
                             [&](qsizetype i) { return m_lines[i].line.hint == LineHint::TableRow; })
               >= 3;
    }

    qsizetype linkCount(qsizetype from, qsizetype to) const
    {
        qsizetype count = 0;
        for (qsizetype i = from; i < to; ++i)
            count += isLink(m_lines[i]) && m_lines[i].letters >= 8 ? 1 : 0;
        return count;
    }

    const HtmlTree &m_tree;
    const QList<HtmlLine> &m_lines;
    QString m_title;
    QString m_pageTitle;
    QList<double> m_scores; // of the lines
    std::vector<double> m_positive; // of the lines below each node
    std::vector<double> m_negative;
    std::vector<double> m_weighted; // the positive ones, less the further out
    std::vector<bool> m_isFurniture;
};

} // namespace

MainText mainTextOf(const HtmlTree &tree, const QList<HtmlLine> &lines, const QString &title,
                    const QString &pageTitle)
{
    return Finder(tree, lines, title, pageTitle).find();
}

} // namespace fangzhi::readers
