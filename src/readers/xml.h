// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QXmlStreamReader>

#include <optional>

namespace fangzhi::readers {

// The deepest nesting of elements that is read, and the most elements.
constexpr int MaxXmlDepth = 256;
constexpr qint64 MaxXmlElements = 20'000'000;

// XML from outside, token by token: a document type ends it, so that nothing is expanded or fetched; so
// does nesting over MaxXmlDepth. Names are given without their prefix (namespaces are not looked at).
class XmlReader {
public:
    explicit XmlReader(const QByteArray &bytes);

    // The next start, end, or text; Invalid at the end and at a fault: see error().
    QXmlStreamReader::TokenType next();
    QStringView name() const { return m_name; }
    QStringView text() const { return m_xml.text(); }
    // The value of the attribute with this name, whatever its prefix; empty where there is none.
    QString attribute(QStringView name) const;
    // Of the element that began or ended last; the root's is 1.
    int depth() const { return m_depth; }

    // The text directly and deeper inside the element that just began, which is read to its end; what is
    // over `limit` UTF-16 units is left out.
    QString elementText(qsizetype limit = 1'000'000);
    void skipElement();

    // Why reading stopped; nothing at a sound end.
    std::optional<core::Error> error() const;

private:
    enum class Fault { None, Doctype, TooDeep, TooMany };

    QXmlStreamReader m_xml;
    QStringView m_name;
    int m_depth = 0;
    bool m_leaving = false; // the last token ended an element: its depth counts until the next one
    qint64 m_elements = 0;
    Fault m_fault = Fault::None;
};

} // namespace fangzhi::readers
