// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What other formats are packed in: zip and XML, sound and hostile.

#include "readers/xml.h"
#include "readers/zip.h"
#include "support/zipfile.h"

#include <QTest>

using namespace fangzhi;
using namespace Qt::StringLiterals;
using Token = QXmlStreamReader::TokenType;

namespace {

QString faultOf(const QByteArray &xml)
{
    readers::XmlReader reader(xml);
    while (reader.next() != Token::Invalid) { }
    return reader.error() ? reader.error()->message : QString();
}

} // namespace

class TestContainers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void zip()
    {
        const QByteArray large = QByteArray("0123456789").repeated(5'000);
        const QByteArray bytes = tests::zipOf(
            {{"[Content_Types].xml", "<x/>"}, {"word/Document.xml", large}, {"empty.txt", ""}});
        auto archive = readers::ZipArchive::open(bytes);
        QVERIFY(archive.ok());
        QCOMPARE(archive->names(),
                 (QStringList{u"[Content_Types].xml"_s, u"word/Document.xml"_s, u"empty.txt"_s}));
        QVERIFY(archive->contains(u"word/document.xml"_s));
        QCOMPARE(*archive->read(u"word/document.xml"_s), large);
        QCOMPARE(*archive->read(u"empty.txt"_s), QByteArray());
        QCOMPARE(archive->read(u"../etc/passwd"_s).error().code, core::ErrorCode::NotFound);
    }

    void zipBroken()
    {
        const QByteArray bytes = tests::zipOf({{"a.txt", QByteArray("甲").repeated(100)}, {"b.txt", "乙"}});
        for (qsizetype cut = 0; cut < bytes.size(); ++cut) {
            auto archive = readers::ZipArchive::open(bytes.first(cut));
            if (!archive)
                QVERIFY(!archive.error().message.isEmpty());
            else if (const auto content = archive->read(u"a.txt"_s); content)
                QVERIFY(content->size() <= 300);
        }
        QCOMPARE(readers::ZipArchive::open("PK\x03\x04 nothing else").error().code,
                 core::ErrorCode::InvalidInput);
        QByteArray secret = bytes; // the flag of an encrypted member, in both its headers
        secret[6] = char(secret[6] | 1);
        secret[bytes.indexOf("PK\x01\x02") + 8] |= 1;
        QCOMPARE(readers::ZipArchive::open(secret).error().code, core::ErrorCode::Unsupported);
    }

    void zipBombs()
    {
        auto bomb = readers::ZipArchive::open(tests::zipOf({{"a.xml", QByteArray(30'000'000, ' ')}}));
        QVERIFY(bomb.ok());
        QCOMPARE(bomb->read(u"a.xml"_s).error().code, core::ErrorCode::TooLarge);
        QList<std::pair<QByteArray, QByteArray>> many;
        for (int i = 0; i <= readers::MaxZipEntries; ++i)
            many.append({QByteArray::number(i), "x"});
        QCOMPARE(readers::ZipArchive::open(tests::zipOf(many)).error().code, core::ErrorCode::TooLarge);
        // What is small may be as regular as it likes.
        auto regular = readers::ZipArchive::open(tests::zipOf({{"a.xml", QByteArray(90'000, ' ')}}));
        QVERIFY(regular->read(u"a.xml"_s).ok());
        QCOMPARE(regular->read(u"a.xml"_s).error().code, core::ErrorCode::TooLarge);
    }

    void xml()
    {
        readers::XmlReader reader("<w:a x:k='1'>一<b>二<c>三</c></b><d>四</d>五</w:a>"_ba);
        QCOMPARE(reader.next(), Token::StartElement);
        QCOMPARE(reader.name(), u"a");
        QCOMPARE(reader.attribute(u"k"), u"1"_s);
        QCOMPARE(reader.attribute(u"none"), QString());
        QCOMPARE(reader.next(), Token::Characters);
        QCOMPARE(reader.text(), u"一");
        QCOMPARE(reader.next(), Token::StartElement);
        QCOMPARE(reader.depth(), 2);
        QCOMPARE(reader.elementText(), u"二三"_s);
        QCOMPARE(reader.next(), Token::StartElement);
        reader.skipElement();
        QCOMPARE(reader.next(), Token::Characters);
        QCOMPARE(reader.text(), u"五");
        QCOMPARE(reader.depth(), 1);
        QCOMPARE(reader.next(), Token::EndElement);
        QCOMPARE(reader.name(), u"a");
        QCOMPARE(reader.next(), Token::Invalid);
        QVERIFY(!reader.error());
    }

    void xmlRefused()
    {
        QVERIFY(faultOf("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>").contains(u"DTD"_s));
        QVERIFY(faultOf(QByteArray("<a>").repeated(300)).contains(u"256"_s));
        QVERIFY(faultOf("<a><b></a>").contains(u"broken"_s));
        QVERIFY(faultOf("<a>cut of").contains(u"broken"_s));
        QVERIFY(faultOf("").contains(u"broken"_s));
        QCOMPARE(faultOf(QByteArray("<a>").repeated(256) + QByteArray("</a>").repeated(256)), QString());
    }
};

QTEST_GUILESS_MAIN(TestContainers)
#include "tst_containers.moc"
