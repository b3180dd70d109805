// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/filetype.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace fangzhi::readers {

namespace {

struct Signature {
    QByteArrayView bytes;
    FileType type;
};

template <size_t N> constexpr QByteArrayView raw(const char (&bytes)[N])
{
    return QByteArrayView(bytes, qsizetype(N) - 1);
}

constexpr auto Signatures = std::to_array<Signature>({
    {raw("%PDF-"), FileType::Pdf},
    {raw("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), FileType::OldOffice},
    {raw("{\\rtf"), FileType::Rtf},
    {raw("\x89PNG\r\n\x1A\n"), FileType::Image},
    {raw("\xFF\xD8\xFF"), FileType::Image},
    {raw("GIF87a"), FileType::Image},
    {raw("GIF89a"), FileType::Image},
    {raw("II*\0"), FileType::Image},
    {raw("MM\0*"), FileType::Image},
    {raw("RIFF"), FileType::Binary},
    {raw("\x1F\x8B"), FileType::Archive},
    {raw("7z\xBC\xAF\x27\x1C"), FileType::Archive},
    {raw("Rar!\x1A\x07"), FileType::Archive},
    {raw("BZh"), FileType::Archive},
    {raw("\xFD"
         "7zXZ\0"),
     FileType::Archive},
    {raw("\x28\xB5\x2F\xFD"), FileType::Archive},
    {raw("\x7F"
         "ELF"),
     FileType::Binary},
    {raw("MZ\x90\0"), FileType::Binary},
    {raw("ID3"), FileType::Binary},
    {raw("OggS"), FileType::Binary},
    {raw("\0\0\0\x18"
         "ftyp"),
     FileType::Binary},
    {raw("\0\0\0\x20"
         "ftyp"),
     FileType::Binary},
});

constexpr QByteArrayView SqliteMagic = raw("SQLite format 3\0");
constexpr QByteArrayView LibraryId = raw("FZH1"); // application_id, at offset 68 of the header

bool contains(QByteArrayView bytes, QByteArrayView part)
{
    return bytes.indexOf(part) >= 0;
}

FileType zipType(QByteArrayView bytes)
{
    constexpr auto Parts
        = std::to_array<QByteArrayView>({raw("[Content_Types].xml"), raw("word/"), raw("xl/"),
                                         raw("mimetype"), raw("content.xml"), raw("OFD.xml"), raw("ppt/")});
    const bool office
        = std::any_of(Parts.begin(), Parts.end(), [&](QByteArrayView p) { return contains(bytes, p); });
    return office ? FileType::OfficeZip : FileType::Zip;
}

// Headers of a letter or a saved page: a few lines of names and values, MIME's own among them.
bool looksLikeMail(QByteArrayView bytes)
{
    const QByteArray start = bytes.first(std::min<qsizetype>(bytes.size(), 4096)).toByteArray().toLower();
    const qsizetype colon = start.indexOf(':');
    const QByteArray name = start.first(std::max<qsizetype>(colon, 0)).trimmed();
    const bool header = colon > 0 && colon < 40 && std::all_of(name.begin(), name.end(), [](char c) {
                            return (c >= 'a' && c <= 'z') || c == '-';
                        });
    return header && (start.startsWith("mime-version:") || start.contains("\nmime-version:"))
           && (start.contains("content-type:") || start.size() < 100);
}

FileType markupType(QByteArrayView bytes)
{
    qsizetype at = bytes.startsWith(raw("\xEF\xBB\xBF")) ? 3 : 0;
    while (at < bytes.size() && (bytes[at] == ' ' || (bytes[at] >= '\t' && bytes[at] <= '\r')))
        ++at;
    if (at >= bytes.size() || bytes[at] != '<')
        return FileType::Text;
    const QByteArray start
        = bytes.sliced(at, std::min<qsizetype>(4096, bytes.size() - at)).toByteArray().toLower();
    constexpr auto Html = std::to_array<const char *>(
        {"<!doctype html", "<html",     "<head",   "<body", "<meta", "<script", "<!--", "<title", "<link",
         "<base",          "<frameset", "<center", "<font", "<h1",   "<h2",     "<h3",  "<ul",    "<span",
         "<section",       "<main",     "<form",   "<style"});
    const auto begins = [&](const char *tag) { return start.startsWith(tag); };
    if (std::any_of(Html.begin(), Html.end(), begins))
        return FileType::Html;
    if (start.startsWith("<?xml"))
        return start.contains("<html") ? FileType::Html : FileType::Xml;
    if (start.startsWith("<rss") || start.startsWith("<feed") || start.startsWith("<svg"))
        return FileType::Xml;
    const bool fragment = start.startsWith("<div") || start.startsWith("<table") || start.startsWith("<p>")
                          || start.startsWith("<p ") || start.startsWith("<article");
    return fragment ? FileType::Html : FileType::Text;
}

bool isUtf16Or32(QByteArrayView bytes)
{
    return bytes.startsWith(raw("\xFF\xFE")) || bytes.startsWith(raw("\xFE\xFF"))
           || bytes.startsWith(raw("\0\0\xFE\xFF"));
}

// Text has no NUL and hardly any other control character.
bool looksBinary(QByteArrayView bytes)
{
    if (isUtf16Or32(bytes))
        return false;
    qsizetype odd = 0;
    for (const char c : bytes) {
        if (c == '\0')
            return true;
        const auto byte = static_cast<uchar>(c);
        if (byte < 0x20 && !(byte >= '\t' && byte <= '\r') && byte != 0x1B && byte != 0x1A)
            ++odd;
    }
    return odd * 200 > bytes.size() + 400;
}

} // namespace

FileType fileTypeOf(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return FileType::Empty;
    if (bytes.startsWith(SqliteMagic)) {
        const bool ours = bytes.size() >= 72 && bytes.sliced(68, 4) == LibraryId;
        return ours ? FileType::Library : FileType::Sqlite;
    }
    if (bytes.startsWith(raw("PK\x03\x04")) || bytes.startsWith(raw("PK\x05\x06")))
        return zipType(bytes);
    for (const Signature &signature : Signatures) {
        if (bytes.startsWith(signature.bytes))
            return signature.type;
    }
    if (looksLikeMail(bytes))
        return FileType::Mail;
    if (const FileType type = markupType(bytes); type != FileType::Text)
        return type;
    return looksBinary(bytes) ? FileType::Binary : FileType::Text;
}

QString whyNotRead(FileType type)
{
    const auto said = [](const char *text) { return QCoreApplication::translate("Readers", text); };
    switch (type) {
    case FileType::Text:
    case FileType::Html:
    case FileType::Pdf:
    case FileType::OfficeZip:
    case FileType::OldOffice:
    case FileType::Rtf:
    case FileType::Mail:
    case FileType::Xml:
        return {};
    case FileType::Empty:
        return said(QT_TRANSLATE_NOOP("Readers", "The file is empty."));
    case FileType::Zip:
    case FileType::Archive:
        return said(
            QT_TRANSLATE_NOOP("Readers", "This is an archive. Unpack it and import the files in it."));
    case FileType::Image:
        return said(QT_TRANSLATE_NOOP("Readers", "This is a picture. Text in pictures cannot be read."));
    case FileType::Library:
        return said(
            QT_TRANSLATE_NOOP("Readers", "This is a Fangzhi library. Open it instead of importing it."));
    case FileType::Sqlite:
        return said(QT_TRANSLATE_NOOP("Readers", "This is an SQLite database, which cannot be imported."));
    case FileType::Binary:
        return said(QT_TRANSLATE_NOOP("Readers", "This file holds no text."));
    }
    return {};
}

} // namespace fangzhi::readers
