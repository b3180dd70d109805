// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/xml.h"

#include <QCoreApplication>

namespace fangzhi::readers {

namespace {

using core::Error;
using core::ErrorCode;

QString said(const char *text)
{
    return QCoreApplication::translate("Readers", text);
}

} // namespace

XmlReader::XmlReader(const QByteArray &bytes)
    : m_xml(bytes)
{
    // Prefixes that nothing declares are met in real files; names are compared without them anyway.
    m_xml.setNamespaceProcessing(false);
}

QXmlStreamReader::TokenType XmlReader::next()
{
    if (m_leaving) {
        --m_depth;
        m_leaving = false;
    }
    while (m_fault == Fault::None && !m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        switch (token) {
        case QXmlStreamReader::DTD:
            m_fault = Fault::Doctype;
            break;
        case QXmlStreamReader::StartElement:
            if (++m_depth > MaxXmlDepth)
                m_fault = Fault::TooDeep;
            else if (++m_elements > MaxXmlElements)
                m_fault = Fault::TooMany;
            else {
                m_name = m_xml.qualifiedName();
                m_name = m_name.sliced(m_name.indexOf(u':') + 1);
                return token;
            }
            break;
        case QXmlStreamReader::EndElement:
            m_name = m_xml.qualifiedName();
            m_name = m_name.sliced(m_name.indexOf(u':') + 1);
            m_leaving = true;
            return token;
        case QXmlStreamReader::Characters:
            return token;
        default:
            break;
        }
    }
    m_name = {};
    return QXmlStreamReader::Invalid;
}

QString XmlReader::attribute(QStringView name) const
{
    for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
        const QStringView full = attribute.qualifiedName();
        if (full.sliced(full.indexOf(u':') + 1) == name)
            return attribute.value().toString();
    }
    return {};
}

QString XmlReader::elementText(qsizetype limit)
{
    QString result;
    const int level = m_depth;
    for (auto token = next(); token != QXmlStreamReader::Invalid; token = next()) {
        if (token == QXmlStreamReader::EndElement && m_depth == level)
            break;
        if (token == QXmlStreamReader::Characters && result.size() < limit)
            result += text().first(std::min(text().size(), limit - result.size()));
    }
    return result;
}

void XmlReader::skipElement()
{
    elementText(0);
}

std::optional<Error> XmlReader::error() const
{
    switch (m_fault) {
    case Fault::Doctype:
        return Error{
            ErrorCode::Unsupported,
            said(QT_TRANSLATE_NOOP(
                "Readers", "The file declares a document type (DTD), which is not read for safety's sake.")),
            {}};
    case Fault::TooDeep:
        return Error{
            ErrorCode::TooLarge,
            said(QT_TRANSLATE_NOOP("Readers", "The file's elements are nested deeper than %1 levels."))
                .arg(MaxXmlDepth),
            {}};
    case Fault::TooMany:
        return Error{
            ErrorCode::TooLarge,
            said(QT_TRANSLATE_NOOP("Readers", "The file has more than %1 elements.")).arg(MaxXmlElements),
            {}};
    case Fault::None:
        break;
    }
    if (!m_xml.hasError())
        return {};
    return Error{
        ErrorCode::InvalidInput,
        said(QT_TRANSLATE_NOOP("Readers", "The file's XML is broken; it may be damaged or cut off.")),
        m_xml.errorString()};
}

} // namespace fangzhi::readers
