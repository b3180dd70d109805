<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ImportReportDialog</name>
    <message numerus="yes">
        <source>%1 article(s) came in</source>
        <translation>
            <numerusform>%1 article came in</numerusform>
            <numerusform>%1 articles came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 figure(s) found</source>
        <translation>
            <numerusform>%1 figure found</numerusform>
            <numerusform>%1 figures found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 already in the library</source>
        <translation>
            <numerusform>%1 already in the library</numerusform>
            <numerusform>%1 already in the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 could not be read</source>
        <translation>
            <numerusform>%1 could not be read</numerusform>
            <numerusform>%1 could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 nearly the same as others</source>
        <translation>
            <numerusform>%1 nearly the same as another</numerusform>
            <numerusform>%1 nearly the same as others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 file(s) left</source>
        <translation>
            <numerusform>%1 file left</numerusform>
            <numerusform>%1 files left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>This article has %n chart(s) only.</source>
        <translation>
            <numerusform>This article has %n chart only.</numerusform>
            <numerusform>This article has %n charts only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>%n article imported</numerusform>
            <numerusform>%n articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n known already</source>
        <translation>
            <numerusform>, %n known already</numerusform>
            <numerusform>, %n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n figure(s) found</source>
        <translation>
            <numerusform>, %n figure found</numerusform>
            <numerusform>, %n figures found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n nearly the same as others</source>
        <translation>
            <numerusform>, %n nearly the same as another</numerusform>
            <numerusform>, %n nearly the same as others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) came in from %1</source>
        <translation>
            <numerusform>%n figure came in from %1</numerusform>
            <numerusform>%n figures came in from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) were left out: what they are of is not clear. The command without --library tells the questions; a mapping answers them.</source>
        <translation>
            <numerusform>%n figure was left out: what it is of is not clear. The command without --library tells the questions; a mapping answers them.</numerusform>
            <numerusform>%n figures were left out: what they are of is not clear. The command without --library tells the questions; a mapping answers them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) differ from what other tables of the library say; both are kept. Say --revision before or after, if one of them was revised.</source>
        <translation>
            <numerusform>%n figure differs from what other tables of the library say; both are kept. Say --revision before or after, if one of them was revised.</numerusform>
            <numerusform>%n figures differ from what other tables of the library say; both are kept. Say --revision before or after, if one of them was revised.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n figure(s))</source>
        <translation>
            <numerusform>(%n figure)</numerusform>
            <numerusform>(%n figures)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fangzhi::tasks::LibrarySession</name>
    <message numerus="yes">
        <source>Reject %n figure(s)</source>
        <translation>
            <numerusform>Reject %n figure</numerusform>
            <numerusform>Reject %n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n figure(s)</source>
        <translation>
            <numerusform>Accept %n figure</numerusform>
            <numerusform>Accept %n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n figure(s)</source>
        <translation>
            <numerusform>Change %n figure</numerusform>
            <numerusform>Change %n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n article(s)</source>
        <translation>
            <numerusform>Remove %n article</numerusform>
            <numerusform>Remove %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing %n file(s)</source>
        <translation>
            <numerusform>Importing %n file</numerusform>
            <numerusform>Importing %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ArticleDelegate</name>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::DataPage</name>
    <message numerus="yes">
        <source>%1 figure(s)</source>
        <translation>
            <numerusform>%1 figure</numerusform>
            <numerusform>%1 figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::DropHint</name>
    <message numerus="yes">
        <source>Let go to bring in %n file(s) or folder(s)</source>
        <translation>
            <numerusform>Let go to bring in %n file or folder</numerusform>
            <numerusform>Let go to bring in %n files or folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::FigureCard</name>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::NavigationWords</name>
    <message numerus="yes">
        <source>%1, %n article(s)</source>
        <translation>
            <numerusform>%1, %n article</numerusform>
            <numerusform>%1, %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n figure(s)</source>
        <translation>
            <numerusform>%1, %n figure</numerusform>
            <numerusform>%1, %n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ReaderPanel</name>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::StatusLine</name>
    <message numerus="yes">
        <source>%1 article(s)</source>
        <translation>
            <numerusform>%1 article</numerusform>
            <numerusform>%1 articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 figure(s)</source>
        <translation>
            <numerusform>%1 figure</numerusform>
            <numerusform>%1 figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::TableImportDialog</name>
    <message numerus="yes">
        <source>%1 (%n figure(s))</source>
        <translation>
            <numerusform>%1 (%n figure)</numerusform>
            <numerusform>%1 (%n figures)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 figure(s) understood</source>
        <translation>
            <numerusform>%1: %2 figure understood</numerusform>
            <numerusform>%1: %2 figures understood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 wait for an answer</source>
        <translation>
            <numerusform>%1 waits for an answer</numerusform>
            <numerusform>%1 wait for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s) without a value</source>
        <translation>
            <numerusform>%1 cell without a value</numerusform>
            <numerusform>%1 cells without a value</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::TableImporter</name>
    <message numerus="yes">
        <source>%1 figure(s) came in from %2</source>
        <translation>
            <numerusform>%1 figure came in from %2</numerusform>
            <numerusform>%1 figures came in from %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %1 that wait for an answer were left out</source>
        <translation>
            <numerusform>; %1 that waits for an answer was left out</numerusform>
            <numerusform>; %1 that wait for an answer were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %1 differ from other tables, and both are kept. Was this one made after a revision?</source>
        <translation>
            <numerusform>; %1 differs from other tables, and both are kept. Was this one made after a revision?</numerusform>
            <numerusform>; %1 differ from other tables, and both are kept. Was this one made after a revision?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::TaskIndicator</name>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
</TS>
