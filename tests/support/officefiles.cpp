// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/officefiles.h"

#include "support/zipfile.h"

#include <QtEndian>

namespace fangzhi::tests {

namespace {

using namespace Qt::StringLiterals;

void put32(QByteArray &bytes, qsizetype at, quint32 value)
{
    qToLittleEndian(value, bytes.data() + at);
}

void put16(QByteArray &bytes, qsizetype at, quint16 value)
{
    qToLittleEndian(value, bytes.data() + at);
}

QByteArray padded(QByteArray bytes, qsizetype size)
{
    return bytes.append(QByteArray(size - bytes.size() % size, '\0'));
}

QByteArray directoryEntry(const QString &name, char kind, quint32 start, quint32 size)
{
    QByteArray entry(128, '\0');
    for (qsizetype i = 0; i < name.size(); ++i)
        put16(entry, 2 * i, name[i].unicode());
    put16(entry, 64, quint16(2 * name.size() + 2));
    entry[66] = kind;
    entry[67] = 1;
    for (const qsizetype link : {68, 72, 76})
        put32(entry, link, 0xFFFFFFFF);
    put32(entry, 116, start);
    put32(entry, 120, size);
    return entry;
}

} // namespace

QByteArray docxOf(const QString &body)
{
    const QByteArray types = "<?xml version=\"1.0\"?><Types/>";
    const QString styles
        = u"<w:styles><w:docDefaults><w:rPr><w:sz w:val='32'/></w:rPr></w:docDefaults>"
          u"<w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='Normal'/></w:style>"
          u"<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/><w:basedOn "
          u"w:val='a'/><w:pPr>"
          u"<w:outlineLvl w:val='0'/></w:pPr></w:style>"
          u"<w:style w:type='paragraph' w:styleId='T'><w:name w:val='Title'/></w:style>"
          u"<w:style w:type='paragraph' w:styleId='TOC1'><w:name w:val='toc 1'/></w:style></w:styles>"_s;
    const QString numbering
        = u"<w:numbering><w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt "
          u"w:val='chineseCounting'/><w:lvlText w:val='%1、'/></w:lvl><w:lvl w:ilvl='1'><w:start "
          u"w:val='1'/><w:numFmt "
          u"w:val='decimal'/><w:lvlText w:val='（%2）'/></w:lvl></w:abstractNum><w:num w:numId='3'>"
          u"<w:abstractNumId w:val='7'/></w:num></w:numbering>"_s;
    const QString relations
        = u"<Relationships><Relationship Id='rId9' Target='media/image1.png'/></Relationships>"_s;
    const QByteArray picture
        = QByteArray::fromHex("89504E470D0A1A0A0000000D49484452000000C800000064") + QByteArray(64, 'x');
    return zipOf(
        {{"[Content_Types].xml", types},
         {"word/document.xml",
          (u"<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w='w' xmlns:r='r' xmlns:a='a'><w:body>"_s
           + body + u"</w:body></w:document>"_s)
              .toUtf8()},
         {"word/styles.xml", styles.toUtf8()},
         {"word/numbering.xml", numbering.toUtf8()},
         {"word/_rels/document.xml.rels", relations.toUtf8()},
         {"word/header1.xml", u"<w:hdr><w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:hdr>"_s.toUtf8()},
         {"word/media/image1.png", picture}});
}

QString docxParagraph(const QString &text, const QString &properties)
{
    return u"<w:p><w:pPr>%1</w:pPr><w:r><w:t>%2</w:t></w:r></w:p>"_s.arg(properties, text);
}

QByteArray odtOf(const QString &text)
{
    return zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"},
                  {"content.xml",
                   (u"<office:document-content><office:automatic-styles><style:style style:name='P1' "
                    u"style:parent-style-name='Title'/></office:automatic-styles><office:body><office:text>"_s
                    + text + u"</office:text></office:body></office:document-content>"_s)
                       .toUtf8()}});
}

QByteArray ofdOf(const QString &objects)
{
    return zipOf(
        {{"OFD.xml",
          "<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"},
         {"Doc_0/Document.xml", "<ofd:Document><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 "
                                "297</ofd:PhysicalBox></ofd:PageArea>"
                                "</ofd:CommonData><ofd:Pages><ofd:Page ID='1' "
                                "BaseLoc='Pages/Page_0/Content.xml'/></ofd:Pages></ofd:Document>"},
         {"Doc_0/Pages/Page_0/Content.xml",
          (u"<ofd:Page><ofd:Content><ofd:Layer>"_s + objects + u"</ofd:Layer></ofd:Content></ofd:Page>"_s)
              .toUtf8()}});
}

QByteArray docOf(const QString &text, bool encrypted)
{
    constexpr qsizetype TextAt = 0x400;
    QByteArray main(TextAt, '\0');
    put16(main, 0, 0xA5EC);
    put16(main, 2, 193);
    put16(main, 0x0A, quint16(0x0200 | (encrypted ? 0x0100 : 0)));
    put32(main, 0x4C, quint32(text.size()));
    put32(main, 0x1A2, 0);
    put32(main, 0x1A6, 21);
    for (const QChar c : text) {
        main.append(char(c.unicode() & 0xFF));
        main.append(char(c.unicode() >> 8));
    }
    main = padded(main.size() < 4096 ? main + QByteArray(4096 - main.size(), '\0') : main, 512);
    QByteArray table(21, '\0'); // one piece: all of the text, two bytes a character
    table[0] = 2;
    put32(table, 1, 16);
    put32(table, 9, quint32(text.size()));
    put32(table, 15, quint32(TextAt));
    table = padded(table + QByteArray(4096, '\0'), 512);

    const auto mainSectors = quint32(main.size() / 512);
    const auto tableSectors = quint32(table.size() / 512);
    QByteArray next(512, '\xFF'); // the table of chains is one sector, 0; the directory is sector 1
    put32(next, 0, 0xFFFFFFFD);
    put32(next, 4, 0xFFFFFFFE);
    for (quint32 i = 0; i < mainSectors; ++i)
        put32(next, 4 * (2 + i), i + 1 < mainSectors ? 3 + i : 0xFFFFFFFE);
    for (quint32 i = 0; i < tableSectors; ++i)
        put32(next, 4 * (2 + mainSectors + i), i + 1 < tableSectors ? 3 + mainSectors + i : 0xFFFFFFFE);
    const QByteArray directory = directoryEntry(u"Root Entry"_s, 5, 0xFFFFFFFE, 0)
                                 + directoryEntry(u"WordDocument"_s, 2, 2, quint32(main.size()))
                                 + directoryEntry(u"1Table"_s, 2, 2 + mainSectors, quint32(table.size()))
                                 + QByteArray(128, '\0');
    QByteArray header(512, '\xFF');
    header.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    put16(header, 30, 9);
    put16(header, 32, 6);
    put32(header, 48, 1);
    put32(header, 60, 0xFFFFFFFE);
    put32(header, 68, 0xFFFFFFFE);
    put32(header, 76, 0);
    return header + next + directory + main + table;
}

QByteArray mhtmlOf(const QByteArray &html, const QByteArray &charset, const QByteArray &picture)
{
    QByteArray quoted;
    for (const char c : html) {
        if (c == '=' || static_cast<uchar>(c) >= 0x80)
            quoted += '=' + QByteArray(1, c).toHex().toUpper();
        else
            quoted += c;
        if (quoted.size() - quoted.lastIndexOf('\n') > 70)
            quoted += "=\r\n";
    }
    return "From: <Saved by Blink>\r\nSnapshot-Content-Location: "
           "https://news.example.org/2023/a.html\r\nSubject: "
           "x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\t"
           "boundary=\"----B--x\"\r\n\r\n\r\n------B--x\r\nContent-Type: text/html; charset=\""
           + charset
           + "\"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: "
             "https://news.example.org/2023/a.html\r\n\r\n"
           + quoted
           + "\r\n------B--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: "
             "base64\r\nContent-Location: "
             "https://news.example.org/2023/a.png\r\n\r\n"
           + picture.toBase64() + "\r\n------B--x--\r\n";
}

} // namespace fangzhi::tests
