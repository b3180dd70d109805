// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/head.h"

#include "readers/blocks.h"
#include "readers/furniture.h"
#include "readers/labels.h"
#include "readers/numbering.h"

#include <algorithm>

namespace fangzhi::readers {

namespace {

constexpr qsizetype MaxHeadLines = 40;
constexpr qsizetype LongestTitle = 80;
constexpr qsizetype LongestCrumb = 14;
constexpr qsizetype LongestSlogan = 30;

enum class Role { Text, Widget, Crumb, Meta, Speech, Speaker, Caption };

bool isSalutation(QStringView line)
{
    return line.size() <= 24 && (line.endsWith(u'：') || line.endsWith(u':'))
           && (line.startsWith(u"各位") || line.startsWith(u"同志们") || line.startsWith(u"尊敬的"));
}

bool isBodyParagraph(const Line &line)
{
    if (line.hint == LineHint::TableRow || line.hint == LineHint::ListItem)
        return true;
    if (isCaption(line.text) || !labelledValues(line.text).isEmpty())
        return false;
    return line.text.size() > LongestTitle || (line.text.size() > 12 && endsSentence(line.text))
           || isSalutation(line.text) || numberingOf(line.text).kind != Numbering::Kind::None
           || hasBullet(line.text);
}

class HeadReader {
public:
    HeadReader(const QList<Line> &lines, const QString &knownTitle)
        : m_lines(lines)
        , m_known(knownTitle)
    {
    }

    Head read()
    {
        findZone();
        findRoles();
        findCrumbs();
        const qsizetype title = titleIndex();
        if (title >= 0)
            m_head.title = m_lines[title].text;
        findEnd(title);
        collect(title);
        return m_head;
    }

private:
    void findZone()
    {
        while (m_zone < std::min(MaxHeadLines, m_lines.size())) {
            const bool speech = speechLine(m_lines[m_zone].text).has_value();
            if (!speech && !isSubtitle(m_zone) && isBodyParagraph(m_lines[m_zone])
                && !isWidget(m_lines[m_zone].text) && breadcrumb(m_lines[m_zone].text).isEmpty()
                && !isOwnTitle(m_zone) && !isSlogan(m_zone))
                break;
            ++m_zone;
        }
    }

    // A dash under a title is not that of a list.
    bool isSubtitle(qsizetype i) const
    {
        return i > 0 && m_lines[i].text.startsWith(u"——") && m_lines[i].text.size() <= 60
               && !endsSentence(m_lines[i].text);
    }

    bool isOwnTitle(qsizetype i) const
    {
        return !m_known.isEmpty() && !m_lines[i].text.endsWith(u'。')
               && isSameTitle(m_lines[i].text, m_known);
    }

    // A site's slogan may be a sentence; the page's path follows it.
    bool isSlogan(qsizetype i) const
    {
        const bool path = i + 1 < m_lines.size() && !breadcrumb(m_lines[i + 1].text).isEmpty();
        return path && m_lines[i].text.size() <= LongestSlogan;
    }

    void findRoles()
    {
        for (qsizetype i = 0; i < m_zone; ++i) {
            const QString &text = m_lines[i].text;
            Role role = Role::Text;
            if (speechLine(text))
                role = Role::Speech;
            else if (!labelledValues(text).isEmpty() || dateLine(text))
                role = Role::Meta;
            else if (!breadcrumb(text).isEmpty())
                role = Role::Crumb;
            else if (isWidget(text))
                role = Role::Widget;
            else if (isCaption(text))
                role = Role::Caption;
            else if (!speakerLine(text).isEmpty() || (i > 0 && isByline(text)))
                role = Role::Speaker;
            m_roles.append(role);
        }
    }

    // An arrow in a line of its own makes its neighbours parts of the breadcrumb.
    void findCrumbs()
    {
        for (qsizetype i = 0; i < m_zone; ++i) {
            if (m_roles[i] != Role::Crumb)
                continue;
            const QStringList parts = breadcrumb(m_lines[i].text);
            if (parts != QStringList{QString()}) {
                m_crumbs += parts;
                continue;
            }
            for (const qsizetype k : {i - 1, i + 1}) {
                if (k >= 0 && k < m_zone && m_roles[k] == Role::Text
                    && m_lines[k].text.size() <= LongestCrumb) {
                    m_roles[k] = Role::Crumb;
                    m_crumbs += m_lines[k].text;
                }
            }
        }
    }

    bool mayBeTitle(qsizetype i) const
    {
        const Line &line = m_lines[i];
        const QString &text = line.text;
        return m_roles[i] == Role::Text && text.size() >= 4 && text.size() <= LongestTitle && !isSubtitle(i)
               && !text.endsWith(u'。') && !isTailMarker(text);
    }

    qsizetype titleIndex() const
    {
        QList<qsizetype> texts;
        for (qsizetype i = 0; i < m_zone; ++i) {
            if (mayBeTitle(i))
                texts.append(i);
        }
        if (!m_known.isEmpty()) {
            const auto own
                = std::find_if(texts.begin(), texts.end(), [&](qsizetype i) { return isOwnTitle(i); });
            return own == texts.end() ? -1 : *own;
        }
        for (const qsizetype i : std::as_const(texts)) {
            const QString &text = m_lines[i].text;
            // The page's path ends in the article's title …
            if (!m_crumbs.isEmpty() && m_crumbs.last() == text && text.size() > LongestCrumb)
                return i;
            if (m_lines[i].hint == LineHint::Heading && m_lines[i].level == 1)
                return i;
        }
        for (const qsizetype i : std::as_const(texts)) {
            // … or the page says it twice.
            const auto twice = std::count_if(texts.begin(), texts.end(),
                                             [&](qsizetype k) { return m_lines[k].text == m_lines[i].text; });
            if (twice > 1)
                return i;
        }
        texts.removeIf([&](qsizetype i) { return m_crumbs.contains(m_lines[i].text); });
        if (texts.isEmpty())
            return -1;
        // Of several lines the one right above date and source; without those the first.
        const auto meta = std::find_if(m_roles.begin(), m_roles.end(),
                                       [](Role role) { return role == Role::Meta || role == Role::Speech; });
        qsizetype best = texts.first();
        for (const qsizetype i : std::as_const(texts)) {
            if (meta != m_roles.end() && i < meta - m_roles.begin())
                best = i;
        }
        // A single short line with nothing under it is a text of its own.
        return m_lines.size() > 1 ? best : -1;
    }

    bool isTitleAgain(qsizetype i) const
    {
        const QString &title = m_known.isEmpty() ? m_head.title : m_known;
        return !title.isEmpty() && !m_lines[i].text.endsWith(u'。') && isSameTitle(m_lines[i].text, title);
    }

    void findEnd(qsizetype title)
    {
        m_head.end = title + 1;
        for (qsizetype i = 0; i < m_zone; ++i) {
            const bool part = (m_roles[i] != Role::Text && m_roles[i] != Role::Caption) || isTitleAgain(i)
                              || isTailMarker(m_lines[i].text);
            if (part)
                m_head.end = std::max(m_head.end, i + 1);
        }
    }

    void collect(qsizetype title)
    {
        for (qsizetype i = 0; i < m_head.end; ++i) {
            const QString &text = m_lines[i].text;
            switch (m_roles[i]) {
            case Role::Meta:
                applyLabels(m_head, text);
                break;
            case Role::Speech: {
                const SpeechLine speech = *speechLine(text);
                m_head.written = speech.date;
                if (m_head.author.isEmpty())
                    m_head.author = speech.speaker;
                if (m_head.speech.isEmpty())
                    m_head.kept.append(m_lines[i]);
                m_head.speech = text;
                break;
            }
            case Role::Speaker:
                if (m_head.author.isEmpty())
                    m_head.author = speakerLine(text).isEmpty() ? namesIn(text) : speakerLine(text);
                m_head.kept.append(m_lines[i]);
                break;
            case Role::Caption:
                m_head.kept.append(m_lines[i]);
                break;
            case Role::Text:
                keepText(i, title);
                break;
            case Role::Widget:
            case Role::Crumb:
                break;
            }
        }
    }

    // Under the title all is the article's; above it stand the site's name and slogan.
    void keepText(qsizetype i, qsizetype title)
    {
        const QString &text = m_lines[i].text;
        const bool furniture = isTitleAgain(i) || isTailMarker(text) || m_crumbs.contains(text)
                               || (i < title && text.size() <= LongestSlogan);
        if (i != title && !furniture)
            m_head.kept.append(m_lines[i]);
    }

    const QList<Line> &m_lines;
    QString m_known;
    qsizetype m_zone = 0;
    QList<Role> m_roles;
    QStringList m_crumbs;
    Head m_head;
};

QString bare(QStringView title)
{
    QString result;
    for (const QChar c : title) {
        if (c.isLetterOrNumber())
            result += c;
    }
    return result;
}

} // namespace

Head readHead(const QList<Line> &lines, const QString &knownTitle)
{
    return HeadReader(lines, knownTitle).read();
}

bool isSameTitle(QStringView a, QStringView b)
{
    if (a.size() > 2 * LongestTitle || b.size() > 2 * LongestTitle)
        return false;
    const QString x = bare(a);
    const QString y = bare(b);
    if (x.isEmpty() || y.isEmpty())
        return false;
    if (x == y)
        return true;
    // 政府工作报告 is 2026年某省政府工作报告 without its year and province.
    const QString &longer = x.size() > y.size() ? x : y;
    const QString &shorter = x.size() > y.size() ? y : x;
    return shorter.size() >= 6 && shorter.size() * 5 >= longer.size() * 2
           && (longer.endsWith(shorter) || longer.startsWith(shorter));
}

void applyLabels(Head &head, const QString &line)
{
    const QList<Labelled> labels = labelledValues(line);
    if (labels.isEmpty()) {
        if (head.published.isUnknown())
            head.published = dateLine(line).value_or(core::PartialDate());
        return;
    }
    for (const Labelled &label : labels) {
        const core::PartialDate date = core::PartialDate::find(label.value).value_or(core::PartialDate());
        switch (label.role) {
        case LabelRole::Published:
            if (head.published.isUnknown())
                head.published = date;
            break;
        case LabelRole::Written:
            if (head.written.isUnknown())
                head.written = date;
            break;
        case LabelRole::Source:
            if (label.value.contains(QStringLiteral("记者")) && head.author.isEmpty())
                head.author = namesIn(label.value);
            else if (head.source.isEmpty())
                head.source = label.value;
            break;
        case LabelRole::Author:
            if (head.author.isEmpty())
                head.author = namesIn(label.value);
            break;
        case LabelRole::Credit:
            if (!label.value.isEmpty())
                head.credits.append(label.label + u'：' + label.value);
            break;
        case LabelRole::Noise:
            break;
        }
    }
}

} // namespace fangzhi::readers
