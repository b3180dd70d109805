<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Fangzhi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the articles about a region, finds the figures in them, and charts them. Every mark on a chart leads back to the sentence it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Icons by Lucide (ISC licence). Regions after GB/T 2260. Built with Qt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleHeaderEditor</name>
    <message>
        <source>Article details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2021-04-18, 2021-04 or 2021</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the text was written. Figures without a year are worked out from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region that the article is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates and regions that were unknown are worked out again, as proposals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the details as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleListPanel</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search titles and texts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search titles and texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Chart of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous group of figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next group of figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart type and order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or export this chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart of the figures of this article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>A picture can be 1 to %1 pixels wide and high, at 1 dpi or more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>This is not a chart of Fangzhi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chart was made by a newer Fangzhi.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContextCard</name>
    <message>
        <source>In context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen Against Its Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen indicator over time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DialogQuestions</name>
    <message>
        <source>Fangzhi libraries (*.fangzhi)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts and tables (*.txt *.csv *.jsonl *.md);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a Folder of Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newspaper, two columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4 half page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width × height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution in dots per inch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transparent background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title and subtitle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data and sources inside the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to Clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>Figures of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the chosen figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the chosen figures (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject the chosen figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject the chosen figures (R)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandoverServer</name>
    <message>
        <source>The program that has the library open went away before the import was done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>What Came In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) came in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the library</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing came in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibrarySession</name>
    <message>
        <source>This library is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Fangzhi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;Demo Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;vigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Charts and Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Ar&amp;ticle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Art&amp;icle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reject Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article &amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Extract Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export Chart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Fangzhi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do about the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavigationPanel</name>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages, regions and tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Png</name>
    <message>
        <source>There is not enough memory for a picture of this size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text cannot be put into the picture.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadPage</name>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderPanel</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>This item has no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory is short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page&apos;s elements are nested deeper than %1 levels.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>The library for the pictures cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the reading text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted without asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which figures are accepted without asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures below wait for review. It holds for articles imported from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicators of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new name, or another name for an indicator of the catalogue, takes effect on the next extraction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator to add names to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>separated by semicolons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>No library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No library is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A library is one file that keeps articles and the figures found in them. Make one, open one, or look at the demo first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Demo Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>This is not the description of a chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no indicator with the code “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure needs a passage or a data set that says it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An indicator needs a code and a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library lies in a network folder: it works, but more slowly, and only one computer should open it at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of this library does not support a write-ahead log: it works, but more slowly.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskIndicator</name>
    <message>
        <source>Running work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the running work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 numbers understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sureness %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Draws the chart of an article&apos;s figures into a PNG file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article&apos;s number, as list prints it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to draw, as JSON, instead of --article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PNG file to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the article&apos;s charts, the largest being 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels an inch; 96 to 600.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zh or en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a ground.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without title and subtitle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the source line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to? Name the picture with --out FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--group takes a number above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This article has %n chart(s) only.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>--size is written WIDTHxHEIGHT, e.g. 1920x1080.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--dpi takes a number from 96 to 600.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme is light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--language is zh or en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--article takes the number of an article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which article? Name it with --article ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examines a library: its file, its texts, its evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fangzhi reads articles about a region, finds the figures in them and charts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: fangzhi [LIBRARY]            opens the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>       fangzhi COMMAND [OPTIONS] …  see fangzhi COMMAND --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 some inputs failed, 2 wrong use, 3 library refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints JSON instead of text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: fangzhi %1 [OPTIONS] %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. fangzhi --help lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fangzhi %1 --help tells how it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the demo library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library to make.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file name is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the figures of a text file, without a library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region it is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was published: 2021, 2021-04 or 2021-04-18.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was written, if that is known to differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says of each figure why it was read so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date is written 2021, 2021-04 or 2021-04-18.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 numbers understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the figures of a library or of one article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only of this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this indicator, by its code; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this region and those in it: code or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this kind, e.g. yoy_growth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in this state: proposed, accepted, edited, rejected; may be repeated. Rejected ones are left out otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no measure &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no state &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no region &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings files and folders into a library and finds their figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, CSV and JSONL files, or folders of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region of articles that do not say theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When they were written, if that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives up at once when another program writes the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which files? Name at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which library? Name it with --library FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing this library; waiting for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n known already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n figure(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Lists the indicators of a library, or adds one or an alias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the indicator CODE, or to the one of that code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its Chinese name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its English name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another name that texts use; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only &quot;add CODE&quot; is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code has small letters, digits and _, at most 40 of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new indicator needs its Chinese name: --zh NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This indicator is there already; add a name to it with --alias NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the articles of a library, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those that hold these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those with this tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--limit takes a number above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes an empty library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints articles: what is known of them and their text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of articles, as list prints them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the number of an article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which article? Give its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>extract</name>
    <message>
        <source>The name is %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::readers</name>
    <message>
        <source>A cell of this row is larger than %1 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row has more than %1 cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark of this row is not closed before the end of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This table has no column with the text of articles, such as “content” or “正文”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a web page. Web pages cannot be imported yet; copy the article&apos;s text and paste it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an XML file, which cannot be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a PDF. PDF files cannot be imported yet; copy the text and paste it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an office document. It cannot be imported yet; save it as text (UTF-8) or copy its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an archive. Unpack it and import the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a document of an old office program. Save it as text (UTF-8) or copy its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an RTF document. Save it as text (UTF-8) or copy its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a picture. Text in pictures cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a Fangzhi library. Open it instead of importing it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an SQLite database, which cannot be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a saved web archive or letter, which cannot be imported yet; copy its text and paste it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than %1 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This JSON file is not one object a line, which is the only form of JSON that is read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::readers::CsvStream</name>
    <message>
        <source>row %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::readers::JsonLinesStream</name>
    <message>
        <source>This line is longer than %1 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::readers::PlainTextStream</name>
    <message>
        <source>The file holds no text, only white space.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::tasks::HandoverServer</name>
    <message>
        <source>Other programs cannot hand their imports to this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open window does not know this request.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::tasks::LibrarySession</name>
    <message>
        <source>It was opened for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reject %n figure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n figure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n figure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Edit figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the article&apos;s header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unstar article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag article</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove %n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Find figures again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Importing %n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Importing a text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::AboutDialog</name>
    <message>
        <source>Fangzhi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ArticleDelegate</name>
    <message>
        <source>Without title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ArticleHeaderEditor</name>
    <message>
        <source>Write a date as 2021-04-18, 2021-04 or 2021, or leave it empty when it is not known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ArticleListPanel</name>
    <message>
        <source>Remove Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article holds these words. Fewer or shorter words find more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article speaks of this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files or a folder on the window, or paste a text (Ctrl+Shift+V).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show All Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Files…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ChartCard</name>
    <message>
        <source>Bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chart yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures to chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures of the chosen article are charted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No growth figure was found in this text, or all were rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ContextCard</name>
    <message>
        <source>Choose a figure to see it over time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library holds this indicator for no other period yet. Import more articles of this region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text does not say of which year this figure is. Set the article&apos;s date of writing to place it in time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ExportDialog</name>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure of this chart is not public yet: the picture says so and carries nothing inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels · %3 × %4 mm at %5 dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: picture and table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::FigureCard</name>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures were found in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures of the chosen article are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All reviewed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::FigureWords</name>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sureness</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::FindBar</name>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::Importer</name>
    <message>
        <source>Open or make a library first: that is where articles are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was cancelled. What had come in by then stays, and can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::LibraryHost</name>
    <message>
        <source>This is the demo library. Click a bar or a marked figure to see how text and chart belong together; then drop articles of your own on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library of the last session is not there any more: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Demo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::MainWindow</name>
    <message>
        <source>%1 — Fangzhi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fangzhi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an article with figures first: its chart can be exported then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an article with figures first: its chart can be copied then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart is on the clipboard, as a picture and as a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article and its figures were removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::MenuController</name>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget These</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import articles (Ctrl+I), choose one, and walk through its figures with F8: A accepts, R rejects, Ctrl+Z takes back, Ctrl+E exports the chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check found: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::NavigationPanel</name>
    <message>
        <source>Starred articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::NavigationWords</name>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ReaderPanel</name>
    <message>
        <source>This library is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop articles here: files, folders or text. Their figures are found as they come in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list: its figures are marked in the text and charted beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ReaderView</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::SettingsDialog</name>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: I look at every figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of high sureness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of high and middle sureness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its Chinese name, as texts write it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at least one other name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added. Extract an article again to find it there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::StatusLine</name>
    <message>
        <source>%1 articles · %2 figures · %3 to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::TaskIndicator</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tasks</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than 100 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was stopped. What was stored until then stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
