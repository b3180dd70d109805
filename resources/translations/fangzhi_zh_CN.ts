<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Fangzhi</source>
        <translation>关于方志</translation>
    </message>
    <message>
        <source>Reads the articles about a region, finds the figures in them, and charts them. Every mark on a chart leads back to the sentence it came from.</source>
        <translation>阅读一个地区的文章，找出其中的指标数据，画成图表。图上的每一个标记都能回到它的原文出处。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Icons by Lucide (ISC licence). Regions after GB/T 2260. Built with Qt.</source>
        <translation>自由软件，按 GNU 通用公共许可证第 3 版或更高版本发布。图标来自 Lucide（ISC 许可证），行政区划按 GB/T 2260，基于 Qt 构建。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Add from Address</source>
        <translation>从网址添加</translation>
    </message>
    <message>
        <source>Address of a page (http or https):</source>
        <translation>网页的网址（http 或 https）：</translation>
    </message>
    <message>
        <source>Address of a page</source>
        <translation>网页的网址</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>取来</translation>
    </message>
</context>
<context>
    <name>ArticleHeaderEditor</name>
    <message>
        <source>Article details</source>
        <translation>文章信息</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Date of publication</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>成文日期</translation>
    </message>
    <message>
        <source>Date of writing</source>
        <translation>成文日期</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>When the text was written. Figures without a year are worked out from it.</source>
        <translation>文章写成的日期。没有写明年份的数据据此推算。</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>The region that the article is about</source>
        <translation>文章所写的地区</translation>
    </message>
    <message>
        <source>Dates and regions that were unknown are worked out again, as proposals.</source>
        <translation>原先不详的时间和地区将重新推算，作为待审核数据。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave the details as they are</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Save Details</source>
        <translation>保存信息</translation>
    </message>
    <message>
        <source>Save the details</source>
        <translation>保存信息</translation>
    </message>
</context>
<context>
    <name>ArticleListPanel</name>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Search titles and texts…</source>
        <translation>搜索标题、正文…</translation>
    </message>
    <message>
        <source>Search titles and texts</source>
        <translation>搜索标题和正文</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>显示全部文章</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Chart of the article</source>
        <translation>本文图表</translation>
    </message>
    <message>
        <source>Previous group of figures</source>
        <translation>上一组数据</translation>
    </message>
    <message>
        <source>Next group of figures</source>
        <translation>下一组数据</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>图型</translation>
    </message>
    <message>
        <source>Chart type</source>
        <translation>图型</translation>
    </message>
    <message>
        <source>Chart type and order</source>
        <translation>图型与排序</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Copy or export this chart</source>
        <translation>复制或导出此图</translation>
    </message>
    <message>
        <source>Chart of the figures of this article</source>
        <translation>本文指标数据图</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>A picture can be 1 to %1 pixels wide and high, at 1 dpi or more.</source>
        <translation>图片的宽和高可为 1 至 %1 像素，分辨率不低于 1 dpi。</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>This is not a chart of Fangzhi.</source>
        <translation>这不是方志的图表。</translation>
    </message>
    <message>
        <source>This chart was made by a newer Fangzhi.</source>
        <translation>此图由更新版本的方志制作。</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns of the Table</source>
        <translation>表格各列</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>表格各列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Its first cells</source>
        <translation>前几格</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import with These Columns</source>
        <translation>按此导入</translation>
    </message>
</context>
<context>
    <name>ContextCard</name>
    <message>
        <source>In context</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Seen Against Its Background</source>
        <translation>放到背景里看</translation>
    </message>
    <message>
        <source>The chosen indicator over time</source>
        <translation>所选指标的历年变化</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Data</source>
        <translation>指标数据</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Kind of figure</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>From year</source>
        <translation>起始年份</translation>
    </message>
    <message>
        <source>To year</source>
        <translation>截止年份</translation>
    </message>
    <message>
        <source>Remove Table</source>
        <translation>删除此表</translation>
    </message>
    <message>
        <source>Remove the chosen table with its figures</source>
        <translation>删除所选表格及其数据</translation>
    </message>
    <message>
        <source>Import Table…</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部数据</translation>
    </message>
</context>
<context>
    <name>DialogQuestions</name>
    <message>
        <source>Fangzhi libraries (*.fangzhi)</source>
        <translation>方志资料库 (*.fangzhi)</translation>
    </message>
    <message>
        <source>Import Articles</source>
        <translation>导入文章</translation>
    </message>
    <message>
        <source>Import a Folder of Articles</source>
        <translation>导入文件夹中的文章</translation>
    </message>
    <message>
        <source>Open Library</source>
        <translation>打开资料库</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>New Library</source>
        <translation>新建资料库</translation>
    </message>
    <message>
        <source>Export Chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>My Library</source>
        <translation>我的资料库</translation>
    </message>
    <message>
        <source>Fangzhi</source>
        <translation>方志</translation>
    </message>
    <message>
        <source>Texts and tables (*.txt *.csv *.jsonl *.md)</source>
        <translation>文本和表格 (*.txt *.csv *.jsonl *.md)</translation>
    </message>
    <message>
        <source>Import a Table</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.xlsx *.xls *.ods *.htm *.html)</source>
        <translation>表格 (*.csv *.tsv *.xlsx *.xls *.ods *.htm *.html)</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Wrong Characters</source>
        <translation>乱码处理</translation>
    </message>
    <message>
        <source>The article’s characters come out wrong when its encoding was guessed wrongly. Choose the one in which the text can be read; the file’s own bytes were kept.</source>
        <translation>编码认错，文章就成乱码。请选能读通的一种；文件的原始字节已保存在库中。</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>How the text would begin</source>
        <translation>按此编码，正文开头是</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Read in This Encoding</source>
        <translation>按此编码重读</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export Chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Size preset</source>
        <translation>尺寸预设</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>幻灯片 16:9</translation>
    </message>
    <message>
        <source>Newspaper, two columns</source>
        <translation>报纸双栏</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>报纸单栏</translation>
    </message>
    <message>
        <source>WeChat cover</source>
        <translation>公众号头图</translation>
    </message>
    <message>
        <source>A4 half page</source>
        <translation>A4 半页</translation>
    </message>
    <message>
        <source>Width × height</source>
        <translation>宽 × 高</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>宽（像素）</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高（像素）</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Resolution in dots per inch</source>
        <translation>分辨率（每英寸点数）</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Theme of the picture</source>
        <translation>图片主题</translation>
    </message>
    <message>
        <source>Transparent background</source>
        <translation>背景透明</translation>
    </message>
    <message>
        <source>Title and subtitle</source>
        <translation>标题与副题</translation>
    </message>
    <message>
        <source>Source line</source>
        <translation>来源行</translation>
    </message>
    <message>
        <source>Data and sources inside the file</source>
        <translation>内嵌数据与出处</translation>
    </message>
    <message>
        <source>Copy to Clipboard</source>
        <translation>复制到剪贴板</translation>
    </message>
    <message>
        <source>Copy to clipboard</source>
        <translation>复制到剪贴板</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>导出到文件</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>Figures of the article</source>
        <translation>本文指标数据</translation>
    </message>
    <message>
        <source>Figures of this article</source>
        <translation>本文指标数据</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Accept the chosen figures</source>
        <translation>采用所选数据</translation>
    </message>
    <message>
        <source>Accept the chosen figures (A)</source>
        <translation>采用所选数据（A）</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Reject the chosen figures</source>
        <translation>不采用所选数据</translation>
    </message>
    <message>
        <source>Reject the chosen figures (R)</source>
        <translation>不采用所选数据（R）</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>proposed</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>不采用</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in article</source>
        <translation>在文中查找</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>在本文中查找</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭查找</translation>
    </message>
</context>
<context>
    <name>HandoverServer</name>
    <message>
        <source>The program that has the library open went away before the import was done.</source>
        <translation>打开此资料库的程序在导入完成前退出了。</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>First Steps</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>First steps and keys</source>
        <translation>入门与按键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>What Came In</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>未能读取的内容</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Copy List</source>
        <translation>复制列表</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制列表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing came in</source>
        <translation>没有导入任何内容</translation>
    </message>
    <message numerus="yes">
        <source>%1 article(s) came in</source>
        <translation>
            <numerusform>导入 %1 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 figure(s) found</source>
        <translation>
            <numerusform>找到 %1 条数据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 already in the library</source>
        <translation>
            <numerusform>%1 篇已在库中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 could not be read</source>
        <translation>
            <numerusform>%1 项未能读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Imports of this library</source>
        <translation>此资料库的历次导入</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>对照…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>%1 nearly the same as others</source>
        <translation>
            <numerusform>%1 篇与其他文章几乎相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 file(s) left</source>
        <translation>
            <numerusform>剩 %1 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose Columns…</source>
        <translation>选择各列…</translation>
    </message>
    <message>
        <source>Choose Columns</source>
        <translation>选择各列</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Fangzhi</source>
        <translation>方志</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>图表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New Library…</source>
        <translation>新建资料库(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open Library…</source>
        <translation>打开资料库(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the &amp;Demo Library</source>
        <translation>打开示例资料库(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Paste Article</source>
        <translation>粘贴文章(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find in Article</source>
        <translation>在文中查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Search Library</source>
        <translation>搜索资料库(&amp;S)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>阅读(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>放大正文(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>缩小正文(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Normal Text</source>
        <translation>正文原始大小(&amp;N)</translation>
    </message>
    <message>
        <source>As the &amp;Desktop</source>
        <translation>跟随桌面(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>深色(&amp;A)</translation>
    </message>
    <message>
        <source>Na&amp;vigation</source>
        <translation>导航栏(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Charts and Figures</source>
        <translation>图表与数据(&amp;C)</translation>
    </message>
    <message>
        <source>Next Ar&amp;ticle</source>
        <translation>下一篇文章(&amp;T)</translation>
    </message>
    <message>
        <source>Previous Art&amp;icle</source>
        <translation>上一篇文章(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Next Figure</source>
        <translation>下一条数据(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Figure</source>
        <translation>上一条数据(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Accept Figure</source>
        <translation>采用数据(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reject Figure</source>
        <translation>不采用数据(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>收藏(&amp;S)</translation>
    </message>
    <message>
        <source>Article &amp;Details</source>
        <translation>文章信息(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Extract Again</source>
        <translation>重新提取(&amp;E)</translation>
    </message>
    <message>
        <source>Re&amp;move Article</source>
        <translation>移除文章(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Export Chart…</source>
        <translation>导出图表(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Copy Chart</source>
        <translation>复制图表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next Group</source>
        <translation>下一组(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Group</source>
        <translation>上一组(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Check Library</source>
        <translation>检查资料库(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;About Fangzhi</source>
        <translation>关于方志(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;First Steps</source>
        <translation>入门(&amp;F)</translation>
    </message>
    <message>
        <source>Add from &amp;Address…</source>
        <translation>从网址添加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Earlier Imports…</source>
        <translation>以往的导入(&amp;E)…</translation>
    </message>
    <message>
        <source>Nearly the &amp;Same Articles…</source>
        <translation>几乎相同的文章(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Wrong Characters…</source>
        <translation>乱码处理(&amp;W)…</translation>
    </message>
    <message>
        <source>Import &amp;Table…</source>
        <translation>导入表格(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>指标数据(&amp;D)</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>What to do about the message</source>
        <translation>处理此消息</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>NavigationPanel</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Pages, regions and tags</source>
        <translation>页面、地区和标签</translation>
    </message>
</context>
<context>
    <name>NearDialog</name>
    <message>
        <source>Nearly the Same</source>
        <translation>几乎相同</translation>
    </message>
    <message>
        <source>Pairs of articles</source>
        <translation>成对的文章</translation>
    </message>
    <message>
        <source>In the library before</source>
        <translation>库中原有</translation>
    </message>
    <message>
        <source>The article that was there before</source>
        <translation>库中原有的文章</translation>
    </message>
    <message>
        <source>Came in now</source>
        <translation>新导入</translation>
    </message>
    <message>
        <source>The article that came in now</source>
        <translation>新导入的文章</translation>
    </message>
    <message>
        <source>Keep the Old One</source>
        <translation>留旧</translation>
    </message>
    <message>
        <source>Replace by the New One</source>
        <translation>换新</translation>
    </message>
    <message>
        <source>Keep Both</source>
        <translation>都留</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
</context>
<context>
    <name>Png</name>
    <message>
        <source>There is not enough memory for a picture of this size.</source>
        <translation>内存不足，无法生成这么大的图片。</translation>
    </message>
    <message>
        <source>There is no picture to write.</source>
        <translation>没有可写出的图片。</translation>
    </message>
    <message>
        <source>A text cannot be put into the picture.</source>
        <translation>有一段文字无法嵌入图片。</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷方式</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1 文件</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>参数：</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>没有“%1”这个选项。</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>没有这些选项：%1。</translation>
    </message>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>“%1”之后缺少值。</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>“%1”之后不应有值。</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>ReadPage</name>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
</context>
<context>
    <name>ReaderPanel</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>上一篇文章</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>下一篇文章</translation>
    </message>
    <message>
        <source>Previous figure</source>
        <translation>上一条数据</translation>
    </message>
    <message>
        <source>Next figure</source>
        <translation>下一条数据</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小正文</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大正文</translation>
    </message>
    <message>
        <source>Star this article</source>
        <translation>收藏本文</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>在本文中查找</translation>
    </message>
    <message>
        <source>Article details</source>
        <translation>文章信息</translation>
    </message>
</context>
<context>
    <name>ReaderProcess</name>
    <message>
        <source>en</source>
        <comment>code of this language: en or zh_CN</comment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>Files cannot be read, because the part of the program that reads them does not start.</source>
        <translation>无法读取文件：负责读取的程序部分未能启动。</translation>
    </message>
    <message>
        <source>Reading this takes more than the %1 MB of memory allowed.</source>
        <translation>读取所需内存超过上限 %1 MB。</translation>
    </message>
    <message>
        <source>Reading this takes longer than the %1 seconds allowed.</source>
        <translation>读取用时超过上限 %1 秒。</translation>
    </message>
    <message>
        <source>This becomes more than the %1 MB allowed when it is read.</source>
        <translation>展开后的内容超过上限 %1 MB。</translation>
    </message>
    <message>
        <source>What was read of this makes no sense, so it was left out.</source>
        <translation>读出的内容不合情理，已略过。</translation>
    </message>
    <message>
        <source>This is damaged or made to do harm: reading it broke off, and it was left out.</source>
        <translation>文件已损坏或含有恶意内容，读取中断，已略过。</translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>This item has no text.</source>
        <translation>这一项没有正文。</translation>
    </message>
    <message>
        <source>Memory is short.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>The page&apos;s elements are nested deeper than %1 levels.</source>
        <translation>页面元素嵌套超过 %1 层。</translation>
    </message>
    <message>
        <source>A cell of this row is larger than %1 MB.</source>
        <translation>此行有一个单元格超过 %1 MB。</translation>
    </message>
    <message>
        <source>This row has more than %1 cells.</source>
        <translation>此行超过 %1 个单元格。</translation>
    </message>
    <message>
        <source>A quotation mark of this row is not closed before the end of the file.</source>
        <translation>此行有一个引号直到文件末尾都没有闭合。</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>This table has no column with the text of articles, such as “content” or “正文”.</source>
        <translation>此表没有文章正文列，例如“content”或“正文”。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>This is an archive. Unpack it and import the files in it.</source>
        <translation>这是压缩包，请解压后导入其中的文件。</translation>
    </message>
    <message>
        <source>This is a picture. Text in pictures cannot be read.</source>
        <translation>这是图片，无法读取图片中的文字。</translation>
    </message>
    <message>
        <source>This is a Fangzhi library. Open it instead of importing it.</source>
        <translation>这是方志资料库，请打开它，而不是导入。</translation>
    </message>
    <message>
        <source>This is an SQLite database, which cannot be imported.</source>
        <translation>这是 SQLite 数据库，不能导入。</translation>
    </message>
    <message>
        <source>This file holds no text.</source>
        <translation>此文件不含文本。</translation>
    </message>
    <message>
        <source>This line is longer than %1 MB.</source>
        <translation>此行超过 %1 MB。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>This line is not a JSON object.</source>
        <translation>此行不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The file holds no text, only white space.</source>
        <translation>文件中没有文字，只有空白。</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation>无法读取文件“%1”。</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB.</source>
        <translation>文件超过 %1 MB。</translation>
    </message>
    <message>
        <source>“%1” is a folder.</source>
        <translation>“%1”是文件夹。</translation>
    </message>
    <message>
        <source>This JSON file is not one object a line, which is the only form of JSON that is read.</source>
        <translation>此 JSON 文件不是每行一个对象，目前只能读取这种形式。</translation>
    </message>
    <message>
        <source>The file declares a document type (DTD), which is not read for safety&apos;s sake.</source>
        <translation>文件中有文档类型声明（DTD），为安全起见不予读取。</translation>
    </message>
    <message>
        <source>The file&apos;s elements are nested deeper than %1 levels.</source>
        <translation>文件的元素嵌套超过 %1 层。</translation>
    </message>
    <message>
        <source>The file has more than %1 elements.</source>
        <translation>文件的元素超过 %1 个。</translation>
    </message>
    <message>
        <source>The file&apos;s XML is broken; it may be damaged or cut off.</source>
        <translation>文件的 XML 有错，可能已损坏或不完整。</translation>
    </message>
    <message>
        <source>The file is damaged or was cut off: it cannot be unpacked.</source>
        <translation>文件已损坏或不完整，无法解开。</translation>
    </message>
    <message>
        <source>The file holds more than %1 packed parts.</source>
        <translation>文件中打包的部分超过 %1 个。</translation>
    </message>
    <message>
        <source>The file is protected with a password. Save it without the password and import it again.</source>
        <translation>文件有密码保护。请另存为不带密码的文件再导入。</translation>
    </message>
    <message>
        <source>Unpacked, the file is larger than %1 MB or %2 times its size, as files made to do harm are.</source>
        <translation>文件解开后超过 %1 MB，或超过自身大小的 %2 倍，这是恶意文件的特征，因此不予读取。</translation>
    </message>
    <message>
        <source>A part of the file is missing; it may be damaged.</source>
        <translation>文件缺少一部分，可能已损坏。</translation>
    </message>
    <message>
        <source>The text is longer than %1 MB, the most that one article can hold; cut the file into parts.</source>
        <translation>文本超过 %1 MB，这是一篇文章的上限；请把文件拆成几份。</translation>
    </message>
    <message>
        <source>This file is no table.</source>
        <translation>这个文件不是表格。</translation>
    </message>
    <message>
        <source>This document of an old office program is damaged or was cut off.</source>
        <translation>这个旧版办公软件文档已损坏或不完整。</translation>
    </message>
    <message>
        <source>This item holds no text, only a title and perhaps a link to the article.</source>
        <translation>这一条没有正文，只有标题或指向文章的链接。</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>第 %1 条</translation>
    </message>
    <message>
        <source>This XML file is neither RSS nor Atom and holds no articles that can be read.</source>
        <translation>这个 XML 文件不是 RSS 或 Atom，其中没有可读的文章。</translation>
    </message>
    <message>
        <source>This feed holds no articles.</source>
        <translation>这个订阅源中没有文章。</translation>
    </message>
    <message>
        <source>The page has more than %1 elements.</source>
        <translation>网页的元素超过 %1 个。</translation>
    </message>
    <message>
        <source>The document holds no text.</source>
        <translation>文档中没有文字。</translation>
    </message>
    <message>
        <source>This saved web archive or letter holds no web page; copy its text and paste it.</source>
        <translation>这个网页存档或邮件中没有网页；请复制文字后粘贴进来。</translation>
    </message>
    <message>
        <source>This is a spreadsheet or a presentation and no article. Tables of figures are imported as tables.</source>
        <translation>这是电子表格或演示文稿，不是文章。数据表请用“导入数据表”导入。</translation>
    </message>
    <message>
        <source>This kind of office document is not read; save it as DOCX or as text (UTF-8).</source>
        <translation>不支持这种办公文档；请另存为 DOCX 或文本（UTF-8）。</translation>
    </message>
    <message>
        <source>This is a document of an old office program, such as WPS or Works, whose format is not read. Save it as DOCX there, or copy its text and paste it.</source>
        <translation>这是旧版办公软件（如 WPS、Works）的文档，不支持这种格式。请在该软件中另存为 DOCX，或复制文字后粘贴进来。</translation>
    </message>
    <message>
        <source>This page is a list of links and holds no article. Save the pages that it leads to and import those.</source>
        <translation>这个网页是链接列表，没有文章正文。请保存它所链接的文章网页再导入。</translation>
    </message>
    <message>
        <source>No article was found on this page. If your browser shows one, copy its text and paste it.</source>
        <translation>这个网页上没有找到文章。如果浏览器中能看到正文，请复制后粘贴进来。</translation>
    </message>
    <message>
        <source>This page only places other pages in frames. Import the saved page of the frame that holds the article (%1).</source>
        <translation>这个网页只是用框架显示其他网页。请导入文章所在框架的网页（%1）。</translation>
    </message>
    <message>
        <source>This PDF is damaged or was cut off.</source>
        <translation>这个 PDF 已损坏或不完整。</translation>
    </message>
    <message>
        <source>This PDF is protected with a password. Save it without the password and import it again.</source>
        <translation>这个 PDF 有密码保护。请另存为不带密码的文件再导入。</translation>
    </message>
    <message>
        <source>This PDF has more than %1 pages.</source>
        <translation>这个 PDF 超过 %1 页。</translation>
    </message>
    <message>
        <source>This PDF has more than %1 words.</source>
        <translation>这个 PDF 的文字超过 %1 个词。</translation>
    </message>
    <message>
        <source>This PDF holds no text, only pictures of pages, as scanners make them. Have its text recognised (OCR) by another program first.</source>
        <translation>这个 PDF 中没有文字，只有页面图像（例如扫描件）。请先用其他程序做文字识别（OCR）。</translation>
    </message>
    <message>
        <source>The text of this PDF cannot be read: its letters stand for others than they show. Have its pages recognised (OCR) by another program.</source>
        <translation>这个 PDF 的文字无法读取：其中的字符编码与显示的字不一致。请用其他程序对页面做文字识别（OCR）。</translation>
    </message>
    <message>
        <source>The document&apos;s groups are nested deeper than %1 levels.</source>
        <translation>文档的分组嵌套超过 %1 层。</translation>
    </message>
    <message>
        <source>The table is too large: more than %1 rows, %2 columns or %3 million cells.</source>
        <translation>表格太大：超过 %1 行、%2 列或 %3 百万个单元格。</translation>
    </message>
    <message>
        <source>The spreadsheet is damaged or was cut off.</source>
        <translation>电子表格已损坏或不完整。</translation>
    </message>
    <message>
        <source>This file holds no table.</source>
        <translation>这个文件里没有表格。</translation>
    </message>
    <message>
        <source>Excel&apos;s binary format (XLSB) is not read. Save the file as XLSX and import it again.</source>
        <translation>不能读取 Excel 二进制格式（XLSB）。请另存为 XLSX 后再导入。</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>表格是空的。</translation>
    </message>
    <message>
        <source>Line %1 of the table has more than %2 columns.</source>
        <translation>表格第 %1 行超过 %2 列。</translation>
    </message>
    <message>
        <source>A quotation mark in line %1 is not closed before the end of the file.</source>
        <translation>第 %1 行的引号直到文件结尾都没有闭合。</translation>
    </message>
    <message>
        <source>A cell of line %1 is too large.</source>
        <translation>第 %1 行有一个单元格太大。</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>The library for the pictures cannot be opened.</source>
        <translation>无法打开用于截图的资料库。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>界面</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Reading text</source>
        <translation>正文大小</translation>
    </message>
    <message>
        <source>Size of the reading text</source>
        <translation>正文大小</translation>
    </message>
    <message>
        <source>This library</source>
        <translation>本资料库</translation>
    </message>
    <message>
        <source>Accepted without asking</source>
        <translation>自动采用</translation>
    </message>
    <message>
        <source>Which figures are accepted without asking</source>
        <translation>哪些数据自动采用</translation>
    </message>
    <message>
        <source>Figures below wait for review. It holds for articles imported from now on.</source>
        <translation>其余数据等待审核。对今后导入的文章生效。</translation>
    </message>
    <message>
        <source>Indicators of your own</source>
        <translation>自定义指标</translation>
    </message>
    <message>
        <source>A new name, or another name for an indicator of the catalogue, takes effect on the next extraction.</source>
        <translation>新指标，或目录中指标的别名，在下次提取时生效。</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Indicator to add names to</source>
        <translation>要添加名称的指标</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>separated by semicolons</source>
        <translation>用分号隔开</translation>
    </message>
    <message>
        <source>Add Names</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add the names</source>
        <translation>添加名称</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>No library</source>
        <translation>没有资料库</translation>
    </message>
    <message>
        <source>No library is open</source>
        <translation>还没有打开资料库</translation>
    </message>
    <message>
        <source>A library is one file that keeps articles and the figures found in them. Make one, open one, or look at the demo first.</source>
        <translation>资料库是一个文件，保存文章和从中找到的数据。新建一个、打开一个，或先看看示例。</translation>
    </message>
    <message>
        <source>New Library…</source>
        <translation>新建资料库…</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>新建资料库</translation>
    </message>
    <message>
        <source>Open Library…</source>
        <translation>打开资料库…</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>打开资料库</translation>
    </message>
    <message>
        <source>Open the Demo Library</source>
        <translation>打开示例资料库</translation>
    </message>
    <message>
        <source>Open the demo library</source>
        <translation>打开示例资料库</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>This is not the description of a chart.</source>
        <translation>这不是图表的描述。</translation>
    </message>
    <message>
        <source>The library has no indicator with the code “%1”.</source>
        <translation>资料库中没有代码为“%1”的指标。</translation>
    </message>
    <message>
        <source>A figure needs a passage or a data set that says it.</source>
        <translation>每条数据都要有原文出处或数据集。</translation>
    </message>
    <message>
        <source>An indicator needs a code and a name.</source>
        <translation>指标需要代码和名称。</translation>
    </message>
    <message>
        <source>This library lies in a network folder: it works, but more slowly, and only one computer should open it at a time.</source>
        <translation>此资料库位于网络文件夹：可以使用，但较慢，且同一时间只应由一台计算机打开。</translation>
    </message>
    <message>
        <source>The folder of this library does not support a write-ahead log: it works, but more slowly.</source>
        <translation>此资料库所在文件夹不支持预写日志：可以使用，但较慢。</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>文件已损坏：%1。</translation>
    </message>
    <message>
        <source>Row %1 of %2 points to a row of %3 that is not there.</source>
        <translation>%2 的第 %1 行指向 %3 中不存在的行。</translation>
    </message>
    <message>
        <source>The search index does not know the article “%1”.</source>
        <translation>搜索索引中没有文章“%1”。</translation>
    </message>
    <message>
        <source>The search index does not agree with the articles: %1.</source>
        <translation>搜索索引与文章不符：%1。</translation>
    </message>
    <message>
        <source>In the article “%1” the passage “%2” is not where it should be.</source>
        <translation>文章“%1”中，原文“%2”不在应在的位置。</translation>
    </message>
    <message>
        <source>The text of the article “%1” has been damaged.</source>
        <translation>文章“%1”的正文已损坏。</translation>
    </message>
    <message>
        <source>The original file of the article “%1” has been damaged.</source>
        <translation>文章“%1”的原始文件已损坏。</translation>
    </message>
    <message>
        <source>There is no such library.</source>
        <translation>没有这个资料库。</translation>
    </message>
    <message>
        <source>This file is not a Fangzhi library.</source>
        <translation>这个文件不是方志资料库。</translation>
    </message>
    <message>
        <source>This library holds triggers or views that Fangzhi did not make; for safety it is not opened.</source>
        <translation>此资料库含有并非由方志建立的触发器或视图，为安全起见不予打开。</translation>
    </message>
    <message>
        <source>This library was made by a newer version of Fangzhi; this one cannot read it.</source>
        <translation>此资料库由较新版本的方志建立，当前版本无法读取。</translation>
    </message>
    <message>
        <source>This library was made by an earlier version of Fangzhi. Open it once for writing to bring it up to date.</source>
        <translation>此资料库由较早版本的方志建立，请以可写方式打开一次，以便升级。</translation>
    </message>
    <message>
        <source>This library can only be read: its file or folder is write-protected.</source>
        <translation>此资料库只能阅读：文件或所在文件夹有写保护。</translation>
    </message>
    <message>
        <source>This library is damaged. Restore it from a backup.</source>
        <translation>此资料库已损坏，请用备份恢复。</translation>
    </message>
    <message>
        <source>This library is being changed by another program.</source>
        <translation>另一个程序正在写入此资料库。</translation>
    </message>
    <message>
        <source>This library is being changed by another program: %1.</source>
        <translation>另一个程序正在写入此资料库：%1。</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>The library&apos;s file could not be read or written.</source>
        <translation>无法读写资料库文件。</translation>
    </message>
    <message>
        <source>The disk is full; the last change was not saved.</source>
        <translation>磁盘已满，最后一次修改没有保存。</translation>
    </message>
    <message>
        <source>This library could not be brought up to date and was left as it is. %1</source>
        <translation>此资料库无法升级，已保持原样。%1</translation>
    </message>
    <message>
        <source>The copy did not match the library and was thrown away.</source>
        <translation>副本与资料库不一致，已丢弃。</translation>
    </message>
    <message>
        <source>It is not in the library any more.</source>
        <translation>资料库中没有这一项，也许已被移除。</translation>
    </message>
    <message>
        <source>This step cannot be undone any more: what it changed has changed since.</source>
        <translation>这一步已无法撤销：它所修改的内容后来又有变动。</translation>
    </message>
    <message>
        <source>This is too large for a library.</source>
        <translation>内容太大，资料库容纳不下。</translation>
    </message>
    <message>
        <source>The library refused the change; nothing was changed.</source>
        <translation>资料库拒绝了这次修改，没有任何改动。</translation>
    </message>
    <message>
        <source>Another file was put in the place of this library: nothing was changed in either of them.</source>
        <translation>资料库文件已被另一个文件替换，两个文件都未作改动。</translation>
    </message>
</context>
<context>
    <name>TableImportDialog</name>
    <message>
        <source>Import a Table</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>正在读取表格…</translation>
    </message>
    <message>
        <source>Table of the file</source>
        <translation>文件中的表格</translation>
    </message>
    <message>
        <source>The table as it stands in the file</source>
        <translation>文件中的原表</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>读出的数据</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>报告期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>&amp;It holds</source>
        <translation>内容(&amp;I)</translation>
    </message>
    <message>
        <source>What the column holds</source>
        <translation>此列是什么</translation>
    </message>
    <message>
        <source>In&amp;dicator</source>
        <translation>指标(&amp;D)</translation>
    </message>
    <message>
        <source>Indicator of the column</source>
        <translation>此列的指标</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>数据类型(&amp;K)</translation>
    </message>
    <message>
        <source>Kind of figure of the column</source>
        <translation>此列的数据类型</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>Unit of the column</source>
        <translation>此列的单位</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>报告期(&amp;P)</translation>
    </message>
    <message>
        <source>Period of the column</source>
        <translation>此列的报告期</translation>
    </message>
    <message>
        <source>The whole table</source>
        <translation>整张表</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>地区(&amp;R)</translation>
    </message>
    <message>
        <source>Region of the table</source>
        <translation>整张表的地区</translation>
    </message>
    <message>
        <source>P&amp;eriod</source>
        <translation>报告期(&amp;E)</translation>
    </message>
    <message>
        <source>Period of the table</source>
        <translation>整张表的报告期</translation>
    </message>
    <message>
        <source>U&amp;nit</source>
        <translation>单位(&amp;N)</translation>
    </message>
    <message>
        <source>Unit of the table</source>
        <translation>整张表的单位</translation>
    </message>
    <message>
        <source>&amp;Leave this table out</source>
        <translation>不导入这张表(&amp;L)</translation>
    </message>
    <message>
        <source>Leave this table out</source>
        <translation>不导入这张表</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import the table</source>
        <translation>导入这张表</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Codes of regions</source>
        <translation>地区代码</translation>
    </message>
    <message>
        <source>Names of indicators</source>
        <translation>指标名称</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>报告期</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kinds of figures</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <source>Numbers of rows</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Nothing to read</source>
        <translation>不读</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>There is no measure “%1”.</source>
        <translation>没有“%1”这种数据类型。</translation>
    </message>
    <message>
        <source>“%1” is no period; write 2019, 2019-Q1, 2019-05 or 2019-01/2019-05.</source>
        <translation>“%1”不是报告期；请写作 2019、2019-Q1、2019-05 或 2019-01/2019-05。</translation>
    </message>
    <message>
        <source>A column is named by its letter or its number.</source>
        <translation>列要用字母或序号指明。</translation>
    </message>
    <message>
        <source>A column of the mapping has neither letter nor heading.</source>
        <translation>有一列既没写字母也没写表头。</translation>
    </message>
    <message>
        <source>There is no role “%1”.</source>
        <translation>没有“%1”这种列含义。</translation>
    </message>
    <message>
        <source>The mapping is no JSON.</source>
        <translation>列含义文件不是 JSON。</translation>
    </message>
    <message>
        <source>Which region are these figures of?</source>
        <translation>这些数据属于哪个地区？</translation>
    </message>
    <message>
        <source>Which region is “%1”?</source>
        <translation>“%1”是哪个地区？</translation>
    </message>
    <message>
        <source>Which region is “%1”: %2?</source>
        <translation>“%1”是哪个地区：%2？</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Which indicator are these figures of?</source>
        <translation>这些数据是什么指标？</translation>
    </message>
    <message>
        <source>Which indicator is “%1”?</source>
        <translation>“%1”是什么指标？</translation>
    </message>
    <message>
        <source>In which unit are these figures?</source>
        <translation>这些数据的单位是什么？</translation>
    </message>
    <message>
        <source>In which unit is “%1”?</source>
        <translation>“%1”的单位是什么？</translation>
    </message>
    <message>
        <source>Of which year are these figures?</source>
        <translation>这些数据是哪一年的？</translation>
    </message>
    <message>
        <source>The mapping “%1” cannot be read.</source>
        <translation>无法读取列含义文件“%1”。</translation>
    </message>
</context>
<context>
    <name>TaskIndicator</name>
    <message>
        <source>Running work</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel the running work</source>
        <translation>取消正在进行的工作</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Proposed</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>中</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>year not given</source>
        <translation>年份不详</translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>成文 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n 条数据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 numbers understood</source>
        <translation>%2 个数字中识别 %1 个</translation>
    </message>
    <message>
        <source>reference figure</source>
        <translation>参照值</translation>
    </message>
    <message>
        <source>sureness %1</source>
        <translation>把握程度 %1</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Draws the chart of an article&apos;s figures into a PNG file.</source>
        <translation>把一篇文章的数据画成图表，写入 PNG 文件。</translation>
    </message>
    <message>
        <source>The article&apos;s number, as list prints it.</source>
        <translation>文章编号，见 list 的输出。</translation>
    </message>
    <message>
        <source>What to draw, as JSON, instead of --article.</source>
        <translation>以 JSON 描述要画的内容，代替 --article。</translation>
    </message>
    <message>
        <source>The PNG file to write.</source>
        <translation>要写入的 PNG 文件。</translation>
    </message>
    <message>
        <source>Which of the article&apos;s charts, the largest being 1.</source>
        <translation>文章的第几个图表，最大的一组为 1。</translation>
    </message>
    <message>
        <source>In pixels.</source>
        <translation>以像素计。</translation>
    </message>
    <message>
        <source>Pixels an inch; 96 to 600.</source>
        <translation>每英寸像素数，96 至 600。</translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation>light（浅色）或 dark（深色）。</translation>
    </message>
    <message>
        <source>zh or en.</source>
        <translation>zh（中文）或 en（英文）。</translation>
    </message>
    <message>
        <source>Without a ground.</source>
        <translation>背景透明。</translation>
    </message>
    <message>
        <source>Without title and subtitle.</source>
        <translation>不带标题和副题。</translation>
    </message>
    <message>
        <source>Without the source line.</source>
        <translation>不带来源行。</translation>
    </message>
    <message>
        <source>Where to? Name the picture with --out FILE.</source>
        <translation>写到哪里？请用 --out FILE 指定图片文件。</translation>
    </message>
    <message>
        <source>--group takes a number above zero.</source>
        <translation>--group 须为大于零的数字。</translation>
    </message>
    <message numerus="yes">
        <source>This article has %n chart(s) only.</source>
        <translation>
            <numerusform>这篇文章只有 %n 个图表。</numerusform>
        </translation>
    </message>
    <message>
        <source>--size is written WIDTHxHEIGHT, e.g. 1920x1080.</source>
        <translation>--size 写作 宽x高，例如 1920x1080。</translation>
    </message>
    <message>
        <source>--dpi takes a number from 96 to 600.</source>
        <translation>--dpi 须为 96 至 600 的数字。</translation>
    </message>
    <message>
        <source>--theme is light or dark.</source>
        <translation>--theme 为 light 或 dark。</translation>
    </message>
    <message>
        <source>--language is zh or en.</source>
        <translation>--language 为 zh 或 en。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 is no JSON object.</source>
        <translation>%1 不是 JSON 对象。</translation>
    </message>
    <message>
        <source>--article takes the number of an article.</source>
        <translation>--article 须为文章编号。</translation>
    </message>
    <message>
        <source>Which article? Name it with --article ID.</source>
        <translation>哪篇文章？请用 --article ID 指定。</translation>
    </message>
    <message>
        <source>Examines a library: its file, its texts, its evidence.</source>
        <translation>检查资料库：文件、正文和原文出处。</translation>
    </message>
    <message>
        <source>The library is sound.</source>
        <translation>资料库完好。</translation>
    </message>
    <message>
        <source>Fangzhi reads articles about a region, finds the figures in them and charts them.</source>
        <translation>方志阅读一个地区的文章，找出其中的数据并画成图表。</translation>
    </message>
    <message>
        <source>Usage: fangzhi [LIBRARY]            opens the window</source>
        <translation>用法：fangzhi [资料库]            打开窗口</translation>
    </message>
    <message>
        <source>       fangzhi COMMAND [OPTIONS] …  see fangzhi COMMAND --help</source>
        <translation>      fangzhi 命令 [选项] …        见 fangzhi 命令 --help</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 some inputs failed, 2 wrong use, 3 library refused.</source>
        <translation>退出码：0 完成，1 部分输入失败，2 用法有误，3 资料库无法使用。</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Prints JSON instead of text.</source>
        <translation>输出 JSON 而不是文本。</translation>
    </message>
    <message>
        <source>Usage: fangzhi %1 [OPTIONS] %2</source>
        <translation>用法：fangzhi %1 [选项] %2</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. fangzhi --help lists them.</source>
        <translation>没有“%1”这个命令。用 fangzhi --help 查看全部命令。</translation>
    </message>
    <message>
        <source>fangzhi %1 --help tells how it is used.</source>
        <translation>用 fangzhi %1 --help 查看用法。</translation>
    </message>
    <message>
        <source>Makes the demo library.</source>
        <translation>生成示例资料库。</translation>
    </message>
    <message>
        <source>The library to make.</source>
        <translation>要生成的资料库。</translation>
    </message>
    <message>
        <source>One file name is needed.</source>
        <translation>需要一个文件名。</translation>
    </message>
    <message>
        <source>Finds the figures of a text file, without a library.</source>
        <translation>不用资料库，直接找出文本文件中的数据。</translation>
    </message>
    <message>
        <source>A text file.</source>
        <translation>文本文件。</translation>
    </message>
    <message>
        <source>The region it is about.</source>
        <translation>文章所写的地区。</translation>
    </message>
    <message>
        <source>When it was published: 2021, 2021-04 or 2021-04-18.</source>
        <translation>发布日期：2021、2021-04 或 2021-04-18。</translation>
    </message>
    <message>
        <source>When it was written, if that is known to differ.</source>
        <translation>成文日期，如已知与发布日期不同。</translation>
    </message>
    <message>
        <source>Its title.</source>
        <translation>标题。</translation>
    </message>
    <message>
        <source>Says of each figure why it was read so.</source>
        <translation>说明每条数据为何这样识别。</translation>
    </message>
    <message>
        <source>One file is needed.</source>
        <translation>需要一个文件。</translation>
    </message>
    <message>
        <source>A date is written 2021, 2021-04 or 2021-04-18.</source>
        <translation>日期写作 2021、2021-04 或 2021-04-18。</translation>
    </message>
    <message>
        <source>%1 of %2 numbers understood</source>
        <translation>%2 个数字中识别 %1 个</translation>
    </message>
    <message>
        <source>Lists the figures of a library or of one article.</source>
        <translation>列出资料库或一篇文章的数据。</translation>
    </message>
    <message>
        <source>Only of this article.</source>
        <translation>仅限此文章。</translation>
    </message>
    <message>
        <source>Only this indicator, by its code; may be repeated.</source>
        <translation>仅限此指标（代码），可重复。</translation>
    </message>
    <message>
        <source>Only this region and those in it: code or name.</source>
        <translation>仅限此地区及其下辖地区：代码或名称。</translation>
    </message>
    <message>
        <source>Only this kind, e.g. yoy_growth.</source>
        <translation>仅限此数据类型，如 yoy_growth。</translation>
    </message>
    <message>
        <source>Only in this state: proposed, accepted, edited, rejected; may be repeated. Rejected ones are left out otherwise.</source>
        <translation>仅限此状态：proposed、accepted、edited、rejected，可重复。不指定时不列出不采用的数据。</translation>
    </message>
    <message>
        <source>There is no measure &quot;%1&quot;.</source>
        <translation>没有“%1”这个数据类型。</translation>
    </message>
    <message>
        <source>There is no state &quot;%1&quot;.</source>
        <translation>没有“%1”这个状态。</translation>
    </message>
    <message>
        <source>There is no region &quot;%1&quot;.</source>
        <translation>没有“%1”这个地区。</translation>
    </message>
    <message>
        <source>Brings files and folders into a library and finds their figures.</source>
        <translation>把文件和文件夹导入资料库，并找出其中的数据。</translation>
    </message>
    <message>
        <source>The region of articles that do not say theirs.</source>
        <translation>未写明地区的文章所属的地区。</translation>
    </message>
    <message>
        <source>When they were written, if that is known.</source>
        <translation>成文日期（如已知）。</translation>
    </message>
    <message>
        <source>Gives up at once when another program writes the library.</source>
        <translation>如有其他程序正在写入此资料库，立即放弃。</translation>
    </message>
    <message>
        <source>Which files? Name at least one.</source>
        <translation>哪些文件？请至少指定一个。</translation>
    </message>
    <message>
        <source>Which library? Name it with --library FILE.</source>
        <translation>哪个资料库？请用 --library FILE 指定。</translation>
    </message>
    <message>
        <source>Another program is writing this library; waiting for it.</source>
        <translation>另一个程序正在写入此资料库，等待中。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>导入 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n known already</source>
        <translation>
            <numerusform>，%n 篇已在库中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n figure(s) found</source>
        <translation>
            <numerusform>，找到 %n 条数据</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists the indicators of a library, or adds one or an alias.</source>
        <translation>列出资料库的指标，或添加指标、别名。</translation>
    </message>
    <message>
        <source>Adds the indicator CODE, or to the one of that code.</source>
        <translation>添加代码为 CODE 的指标，或为其添加名称。</translation>
    </message>
    <message>
        <source>Its Chinese name.</source>
        <translation>中文名称。</translation>
    </message>
    <message>
        <source>Its English name.</source>
        <translation>英文名称。</translation>
    </message>
    <message>
        <source>Another name that texts use; may be repeated.</source>
        <translation>文章中使用的别名，可重复。</translation>
    </message>
    <message>
        <source>Only &quot;add CODE&quot; is known here.</source>
        <translation>这里只支持“add CODE”。</translation>
    </message>
    <message>
        <source>A code has small letters, digits and _, at most 40 of them.</source>
        <translation>代码由小写字母、数字和 _ 组成，最多 40 个字符。</translation>
    </message>
    <message>
        <source>A new indicator needs its Chinese name: --zh NAME.</source>
        <translation>新指标需要中文名称：--zh NAME。</translation>
    </message>
    <message>
        <source>This indicator is there already; add a name to it with --alias NAME.</source>
        <translation>此指标已存在；用 --alias NAME 为其添加别名。</translation>
    </message>
    <message>
        <source>The library file.</source>
        <translation>资料库文件。</translation>
    </message>
    <message>
        <source>Lists the articles of a library, newest first.</source>
        <translation>列出资料库的文章，新的在前。</translation>
    </message>
    <message>
        <source>At most so many.</source>
        <translation>最多列出这么多。</translation>
    </message>
    <message>
        <source>Only those that hold these words.</source>
        <translation>仅限含有这些词的文章。</translation>
    </message>
    <message>
        <source>Only those with this tag.</source>
        <translation>仅限带此标签的文章。</translation>
    </message>
    <message>
        <source>--limit takes a number above zero.</source>
        <translation>--limit 须为大于零的数字。</translation>
    </message>
    <message>
        <source>Makes an empty library.</source>
        <translation>新建空资料库。</translation>
    </message>
    <message>
        <source>Prints articles: what is known of them and their text.</source>
        <translation>输出文章的信息和正文。</translation>
    </message>
    <message>
        <source>Numbers of articles, as list prints them.</source>
        <translation>文章编号，见 list 的输出。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the number of an article.</source>
        <translation>“%1”不是文章编号。</translation>
    </message>
    <message>
        <source>Which article? Give its number.</source>
        <translation>哪篇文章？请给出编号。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>成文日期</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Reads an article again whose encoding was guessed wrongly.</source>
        <translation>编码认错的文章，按正确编码重新读取。</translation>
    </message>
    <message>
        <source>Number of an article, as list prints it.</source>
        <translation>文章编号，见 list 的输出。</translation>
    </message>
    <message>
        <source>The encoding to read it in; without one, what it looks like in each is printed.</source>
        <translation>用哪种编码读；不写则列出按各种编码读出的样子。</translation>
    </message>
    <message>
        <source>The encoding of files that do not say theirs, such as GB18030 or Big5.</source>
        <translation>未标明编码的文件用什么编码，如 GB18030、Big5。</translation>
    </message>
    <message>
        <source>What stays of texts that are nearly the same: both (as without this), old or new.</source>
        <translation>内容几乎相同的留哪一篇：both（都留，默认）、old（留旧）或 new（换新）。</translation>
    </message>
    <message>
        <source>Goes on with an import that was cut off.</source>
        <translation>继续上次中断的导入。</translation>
    </message>
    <message>
        <source>Tries again what failed in the last import.</source>
        <translation>重试上次导入中失败的部分。</translation>
    </message>
    <message>
        <source>Either files, or --resume, or --retry.</source>
        <translation>文件、--resume、--retry 只能用其中一种。</translation>
    </message>
    <message>
        <source>--near takes both, old or new.</source>
        <translation>--near 的取值是 both、old 或 new。</translation>
    </message>
    <message numerus="yes">
        <source>, %n nearly the same as others</source>
        <translation>
            <numerusform>，%n 篇与其他文章几乎相同</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 “%2” is nearly the same as %3 “%4” (%5%)</source>
        <translation>%1《%2》与 %3《%4》几乎相同（%5%）</translation>
    </message>
    <message>
        <source>What a column of tables holds: title, text, html, published, written, source, url, region, author, or nothing after the sign. The library remembers it. May be repeated.</source>
        <translation>表格某列的内容：title、text、html、published、written、source、url、region、author，等号后留空则不用此列。资料库会记住，可重复使用。</translation>
    </message>
    <message>
        <source>--column is written NAME=FIELD, as in 稿件=text.</source>
        <translation>--column 写作 列名=内容，如 稿件=text。</translation>
    </message>
    <message>
        <source>Web pages, office documents, PDF, feeds, text, CSV and JSONL files, or folders of them.</source>
        <translation>网页、办公文档、PDF、订阅源、文本、CSV 和 JSONL 文件，或其所在文件夹。</translation>
    </message>
    <message>
        <source>Reads the figures of a table file; with --library, brings them into a library.</source>
        <translation>读取表格文件中的数据；加 --library 则导入资料库。</translation>
    </message>
    <message>
        <source>A table: CSV, TSV, XLSX, XLS, ODS, SDMX-CSV or a saved page.</source>
        <translation>表格：CSV、TSV、XLSX、XLS、ODS、SDMX-CSV 或存下来的网页。</translation>
    </message>
    <message>
        <source>What the table&apos;s columns hold, as JSON; what it leaves open is guessed.</source>
        <translation>各列的含义（JSON）；未写明的由程序推断。</translation>
    </message>
    <message>
        <source>The region of tables that do not say theirs.</source>
        <translation>表中未写明地区时属于哪个地区。</translation>
    </message>
    <message>
        <source>Where its figures differ from those of other tables in the library: this table was made &quot;before&quot; or &quot;after&quot; a revision.</source>
        <translation>与库中其他表格数值不一致时：本表是修订前（before）还是修订后（after）的。</translation>
    </message>
    <message>
        <source>Which file? Name one.</source>
        <translation>要读哪个文件？请给出一个。</translation>
    </message>
    <message>
        <source>--revision takes before or after.</source>
        <translation>--revision 只能是 before 或 after。</translation>
    </message>
    <message>
        <source>This table is in the library already: %1</source>
        <translation>这张表已在资料库中：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) came in from %1</source>
        <translation>
            <numerusform>从 %1 导入 %n 个数据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) were left out: what they are of is not clear. The command without --library tells the questions; a mapping answers them.</source>
        <translation>
            <numerusform>%n 个数据没有导入：不清楚说的是什么。不加 --library 运行可看到问题，用 --mapping 文件回答。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) differ from what other tables of the library say; both are kept. Say --revision before or after, if one of them was revised.</source>
        <translation>
            <numerusform>%n 个数据与库中其他表格不一致，两者都已保留。如果其中一张修订过，请用 --revision before 或 after 说明。</numerusform>
        </translation>
    </message>
    <message>
        <source>No figure was found in this table.</source>
        <translation>这张表里没有读出数据。</translation>
    </message>
    <message numerus="yes">
        <source>(%n figure(s))</source>
        <translation>
            <numerusform>（%n 个数据）</numerusform>
        </translation>
    </message>
    <message>
        <source>Finds articles or figures of a library.</source>
        <translation>在资料库中查找文章或指标数据。</translation>
    </message>
    <message>
        <source>Words, &quot;phrases&quot;, AND, OR, NOT, and filters: source:, region:, tag:, date:, after:, before:, has:figures, indicator:, period:.</source>
        <translation>词语、“词组”、AND、OR、NOT，以及筛选：来源:、地区:、标签:、日期:、不早于:、不晚于:、含有:指标、指标:、报告期:。</translation>
    </message>
    <message>
        <source>newest or relevance.</source>
        <translation>newest（最新在前）或 relevance（最相关）。</translation>
    </message>
    <message>
        <source>Figures that the query names, not articles.</source>
        <translation>查找指标数据，而不是文章。</translation>
    </message>
    <message>
        <source>What is to be found?</source>
        <translation>要查找什么？</translation>
    </message>
    <message>
        <source>--order takes newest or relevance.</source>
        <translation>--order 只能是 newest 或 relevance。</translation>
    </message>
</context>
<context>
    <name>extract</name>
    <message>
        <source>The name “%1” is carried over from before.</source>
        <translation>指标名“%1”承接上文。</translation>
    </message>
    <message>
        <source>The name is “%1”.</source>
        <translation>指标名是“%1”。</translation>
    </message>
    <message>
        <source>It is a part of another indicator, not the whole.</source>
        <translation>这是另一指标的一部分，而非其整体。</translation>
    </message>
    <message>
        <source>The number is “%1”, read by the rule %2.</source>
        <translation>数字是“%1”，按规则 %2 读出。</translation>
    </message>
    <message>
        <source>The region %1 stands in the sentence.</source>
        <translation>地区“%1”写在句中。</translation>
    </message>
    <message>
        <source>The region %1 is carried over from before.</source>
        <translation>地区“%1”承接上文。</translation>
    </message>
    <message>
        <source>The region %1 is the text&apos;s own.</source>
        <translation>地区“%1”是文章自身的地区。</translation>
    </message>
    <message>
        <source>The text does not say which region.</source>
        <translation>文中没有说明是哪个地区。</translation>
    </message>
    <message>
        <source>The text does not say the year.</source>
        <translation>文中没有说明年份。</translation>
    </message>
    <message>
        <source>The period %1 is inferred.</source>
        <translation>时期“%1”是推断的。</translation>
    </message>
    <message>
        <source>The period %1 is carried over from before.</source>
        <translation>时期“%1”承接上文。</translation>
    </message>
    <message>
        <source>The period %1 stands in the sentence.</source>
        <translation>时期“%1”写在句中。</translation>
    </message>
    <message>
        <source>It is quoted only to compare with.</source>
        <translation>仅作对比引用。</translation>
    </message>
</context>
<context>
    <name>fangzhi::tasks::HandoverServer</name>
    <message>
        <source>Other programs cannot hand their imports to this window.</source>
        <translation>其他程序无法把导入任务交给此窗口。</translation>
    </message>
    <message>
        <source>The open window does not know this request.</source>
        <translation>已打开的窗口不认识此请求。</translation>
    </message>
</context>
<context>
    <name>fangzhi::tasks::LibrarySession</name>
    <message>
        <source>It was opened for reading only.</source>
        <translation>以只读方式打开。</translation>
    </message>
    <message numerus="yes">
        <source>Reject %n figure(s)</source>
        <translation>
            <numerusform>不采用 %n 条数据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n figure(s)</source>
        <translation>
            <numerusform>采用 %n 条数据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n figure(s)</source>
        <translation>
            <numerusform>更改 %n 条数据</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit figure</source>
        <translation>编辑数据</translation>
    </message>
    <message>
        <source>Correct the article&apos;s header</source>
        <translation>更正文章信息</translation>
    </message>
    <message>
        <source>Star article</source>
        <translation>收藏文章</translation>
    </message>
    <message>
        <source>Unstar article</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>Tag article</source>
        <translation>设置标签</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n article(s)</source>
        <translation>
            <numerusform>移除 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Find figures again</source>
        <translation>重新提取数据</translation>
    </message>
    <message>
        <source>Add indicator</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>Importing %n file(s)</source>
        <translation>
            <numerusform>正在导入 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing a text</source>
        <translation>正在导入文本</translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation>此资料库以只读方式打开。</translation>
    </message>
    <message>
        <source>Importing a page</source>
        <translation>导入网页</translation>
    </message>
    <message>
        <source>Reading in other encodings</source>
        <translation>按其他编码读取</translation>
    </message>
    <message>
        <source>Read in another encoding</source>
        <translation>按其他编码重读</translation>
    </message>
    <message>
        <source>Going on with an import</source>
        <translation>继续导入</translation>
    </message>
    <message>
        <source>Trying again what failed</source>
        <translation>重试失败的部分</translation>
    </message>
    <message>
        <source>Keep the older article</source>
        <translation>留旧文章</translation>
    </message>
    <message>
        <source>Replace by the newer article</source>
        <translation>换成新文章</translation>
    </message>
    <message>
        <source>Keep both articles</source>
        <translation>两篇都留</translation>
    </message>
    <message>
        <source>Reading a table&apos;s columns</source>
        <translation>读取表格各列</translation>
    </message>
    <message>
        <source>Keep search</source>
        <translation>保存搜索</translation>
    </message>
    <message>
        <source>Forget search</source>
        <translation>删除已保存的搜索</translation>
    </message>
</context>
<context>
    <name>fangzhi::tasks::LibraryTables</name>
    <message>
        <source>Import the table %1</source>
        <translation>导入表格 %1</translation>
    </message>
    <message>
        <source>No figure was found in this table.</source>
        <translation>这张表里没有读出数据。</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing of the table came in.</source>
        <translation>导入已停止，表格内容没有进入资料库。</translation>
    </message>
    <message>
        <source>All figures of this table wait for an answer first.</source>
        <translation>这张表的数据都要先回答问题才能导入。</translation>
    </message>
    <message>
        <source>Importing the table %1</source>
        <translation>正在导入表格 %1</translation>
    </message>
    <message>
        <source>Say which table is revised</source>
        <translation>说明哪张表修订过</translation>
    </message>
    <message>
        <source>Remove a table</source>
        <translation>删除一张表</translation>
    </message>
</context>
<context>
    <name>fangzhi::tasks::WebFetch</name>
    <message>
        <source>The server took longer than the %1 seconds allowed.</source>
        <translation>网站用时超过上限 %1 秒。</translation>
    </message>
    <message>
        <source>Only addresses that begin with http:// or https:// are fetched.</source>
        <translation>只能取 http:// 或 https:// 开头的网址。</translation>
    </message>
    <message>
        <source>This page is larger than the %1 MB allowed.</source>
        <translation>网页大小超过上限 %1 MB。</translation>
    </message>
    <message>
        <source>The server %1 sent nothing.</source>
        <translation>网站 %1 没有返回任何内容。</translation>
    </message>
    <message>
        <source>The server %1 has no such page: it answered %2.</source>
        <translation>网站 %1 没有这一页（返回 %2）。</translation>
    </message>
    <message>
        <source>There is no server %1, or this computer has no connection.</source>
        <translation>找不到网站 %1，或本机没有联网。</translation>
    </message>
    <message>
        <source>The server %1 does not answer.</source>
        <translation>网站 %1 没有响应。</translation>
    </message>
    <message>
        <source>The server %1 cannot prove that it is the one it says.</source>
        <translation>网站 %1 不能证明自己的身份。</translation>
    </message>
    <message>
        <source>The server %1 leads on to where it cannot be followed.</source>
        <translation>网站 %1 转到了不能前往的地方。</translation>
    </message>
    <message>
        <source>The page could not be fetched from %1.</source>
        <translation>未能从 %1 取得网页。</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::AboutDialog</name>
    <message>
        <source>Fangzhi</source>
        <translation>方志</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::AddressDialog</name>
    <message>
        <source>The page will be asked of %1.</source>
        <translation>将向 %1 取这一页。</translation>
    </message>
    <message>
        <source>Nothing is fetched before you say so.</source>
        <translation>您点“取来”之前，不会联网。</translation>
    </message>
    <message>
        <source>This is no address of a page.</source>
        <translation>这不是网页的网址。</translation>
    </message>
    <message>
        <source>The page leads on to %1.</source>
        <translation>网页转到了 %1。</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ArticleDelegate</name>
    <message>
        <source>Without title</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Source not given</source>
        <translation>来源不详</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n 条数据</numerusform>
        </translation>
    </message>
    <message>
        <source>No figures</source>
        <translation>没有数据</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n 条待审核</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ArticleHeaderEditor</name>
    <message>
        <source>Write a date as 2021-04-18, 2021-04 or 2021, or leave it empty when it is not known.</source>
        <translation>日期写作 2021-04-18、2021-04 或 2021；不知道时留空。</translation>
    </message>
    <message>
        <source>“%1” is in no official list. Saved once more, it becomes a place of this library&apos;s own.</source>
        <translation>官方区划名录中没有“%1”。再按一次保存，它就作为本资料库自定的地区。</translation>
    </message>
    <message>
        <source>“%1” is in no official list. Saved once more, it becomes a place of this library&apos;s own, in %2.</source>
        <translation>官方区划名录中没有“%1”。再按一次保存，它就作为本资料库自定的地区，归在%2之下。</translation>
    </message>
    <message>
        <source>Or is it %1?</source>
        <translation>是否是 %1？</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ArticleListPanel</name>
    <message>
        <source>Remove Article</source>
        <translation>移除文章</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>还没有文章</translation>
    </message>
    <message>
        <source>No article holds these words. Fewer or shorter words find more.</source>
        <translation>没有文章含有这些词。换少一些、短一些的词试试。</translation>
    </message>
    <message>
        <source>No article speaks of this.</source>
        <translation>没有这方面的文章。</translation>
    </message>
    <message>
        <source>Drop files or a folder on the window, or paste a text (Ctrl+Shift+V).</source>
        <translation>把文件或文件夹拖到窗口里，或粘贴文本（Ctrl+Shift+V）。</translation>
    </message>
    <message>
        <source>Clear the Search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Show All Articles</source>
        <translation>显示全部文章</translation>
    </message>
    <message>
        <source>Import Files…</source>
        <translation>导入文件…</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ChartCard</name>
    <message>
        <source>Bars</source>
        <translation>柱形图</translation>
    </message>
    <message>
        <source>Horizontal bars</source>
        <translation>条形图</translation>
    </message>
    <message>
        <source>As in the text</source>
        <translation>按原文顺序</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>从大到小</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>从小到大</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>No chart yet</source>
        <translation>还没有图表</translation>
    </message>
    <message>
        <source>No figures to chart</source>
        <translation>没有可画的数据</translation>
    </message>
    <message>
        <source>The figures of the chosen article are charted here.</source>
        <translation>所选文章的数据将在这里画成图表。</translation>
    </message>
    <message>
        <source>No growth figure was found in this text, or all were rejected.</source>
        <translation>这篇文章里没有找到指标数据，或全部未采用。</translation>
    </message>
    <message>
        <source>Group %1 of %2</source>
        <translation>第 %1 组，共 %2 组</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ColumnsDialog</name>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>text as HTML</source>
        <translation>HTML 正文</translation>
    </message>
    <message>
        <source>published on</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>written on</source>
        <translation>成文日期</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>address (URL)</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Say what the columns of %1 hold; at least one must be the text. Tables with the same names are read so from now on.</source>
        <translation>请说明 %1 各列的内容，至少要有一列是正文。以后列名相同的表格都照此读取。</translation>
    </message>
    <message>
        <source>What %1 holds</source>
        <translation>%1 列的内容</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>No column is the text yet.</source>
        <translation>还没有指定正文列。</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ContextCard</name>
    <message>
        <source>Choose a figure to see it over time.</source>
        <translation>选一条数据，看它的历年变化。</translation>
    </message>
    <message>
        <source>The library holds this indicator for no other period yet. Import more articles of this region.</source>
        <translation>资料库里还没有该指标其他报告期的数据。可导入本地区更多文章。</translation>
    </message>
    <message>
        <source>The text does not say of which year this figure is. Set the article&apos;s date of writing to place it in time.</source>
        <translation>原文没有写明这条数据的年份。填写文章的成文日期，即可确定其时间。</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::DataPage</name>
    <message>
        <source>All kinds</source>
        <translation>全部数据类型</translation>
    </message>
    <message>
        <source>All but rejected</source>
        <translation>除不采用外</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>All indicators</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>Other indicators</source>
        <translation>其他指标</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>全部来源</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message numerus="yes">
        <source>%1 figure(s)</source>
        <translation>
            <numerusform>%1 条数据</numerusform>
        </translation>
    </message>
    <message>
        <source>No figures here yet. Import a table, or articles whose figures are found, or filter less.</source>
        <translation>这里还没有数据。可以导入表格，或导入文章识别其中的数据，或放宽筛选。</translation>
    </message>
    <message>
        <source>The table and its figures were removed; Undo brings them back.</source>
        <translation>已删除表格及其数据，可以撤销。</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::DropHint</name>
    <message>
        <source>Let go to open “%1”</source>
        <translation>松开即可打开“%1”</translation>
    </message>
    <message>
        <source>The library that is open now is closed; all of it is saved.</source>
        <translation>当前资料库将关闭，其内容均已保存。</translation>
    </message>
    <message>
        <source>Nothing can come in here</source>
        <translation>这里现在不能导入</translation>
    </message>
    <message>
        <source>Let go to bring this text in as an article</source>
        <translation>松开即可把这段文字作为文章导入</translation>
    </message>
    <message>
        <source>Let go to bring in “%1”</source>
        <translation>松开即可导入“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Let go to bring in %n file(s) or folder(s)</source>
        <translation>
            <numerusform>松开即可导入 %n 个文件或文件夹</numerusform>
        </translation>
    </message>
    <message>
        <source>Into the library “%1”</source>
        <translation>导入资料库“%1”</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::EncodingDialog</name>
    <message>
        <source>Reading the text in each encoding…</source>
        <translation>正在按各种编码读取…</translation>
    </message>
    <message>
        <source>cannot be read so</source>
        <translation>不能这样读</translation>
    </message>
    <message>
        <source>as it is now: %1</source>
        <translation>现在的样子：%1</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ExportDialog</name>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>A figure of this chart is not public yet: the picture says so and carries nothing inside.</source>
        <translation>图中有尚未公布的数据：图片会注明，且不内嵌数据。</translation>
    </message>
    <message>
        <source>%1 × %2 pixels · %3 × %4 mm at %5 dpi</source>
        <translation>%1 × %2 像素 · %3 × %4 毫米（%5 dpi）</translation>
    </message>
    <message>
        <source>Copied: picture and table</source>
        <translation>已复制：图片和表格</translation>
    </message>
    <message>
        <source>The chart was written to %1.</source>
        <translation>图表已写入 %1。</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::FigureCard</name>
    <message>
        <source>Accept</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Back to Review</source>
        <translation>退回待审核</translation>
    </message>
    <message>
        <source>No figures were found in this article.</source>
        <translation>这篇文章里没有找到指标数据。</translation>
    </message>
    <message>
        <source>The figures of the chosen article are listed here.</source>
        <translation>所选文章的数据将列在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n 条待审核</numerusform>
        </translation>
    </message>
    <message>
        <source>All reviewed</source>
        <translation>全部已审核</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::FigureListWords</name>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>报告期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::FigureWords</name>
    <message>
        <source>Reference</source>
        <translation>参照值</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>报告期</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sureness</source>
        <translation>把握程度</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::FindBar</name>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::HelpDialog</name>
    <message>
        <source>Make a library (Ctrl+N): one file on your disk that keeps the articles and what is found in them.</source>
        <translation>新建一个资料库（Ctrl+N）：它是您磁盘上的一个文件，保存文章和从中找到的数据。</translation>
    </message>
    <message>
        <source>Bring articles in: drop files or a folder on the window, or copy a text and press Ctrl+Shift+V.</source>
        <translation>导入文章：把文件或文件夹拖到窗口上，或复制全文后按 Ctrl+Shift+V。</translation>
    </message>
    <message>
        <source>Click a bar to see its sentence; click a marked figure to see its bar and its row. F8 goes to the next figure.</source>
        <translation>点一下柱形，看它的原文出处；点一下文中标出的数据，看它在图上和表中的位置。按 F8 看下一条数据。</translation>
    </message>
    <message>
        <source>A hollow bar and a dotted line wait for your decision: in the table, A accepts, R rejects, Ctrl+Z takes back.</source>
        <translation>空心柱形和虚线表示待审核：在数据表中按 A 采用，按 R 不采用，按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Where the year or the region is unknown, give the article&apos;s date of writing and its region (Ctrl+Enter).</source>
        <translation>年份或地区不详时，在文章信息中填写成文日期和地区（Ctrl+回车）。</translation>
    </message>
    <message>
        <source>Export the chart as a picture (Ctrl+E), or copy it (Ctrl+Shift+C).</source>
        <translation>把图表导出为图片（Ctrl+E），或复制（Ctrl+Shift+C）。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ImportDialogs</name>
    <message>
        <source>Nothing was imported into this library yet.</source>
        <translation>此资料库还没有导入过。</translation>
    </message>
    <message>
        <source>There are no articles to compare.</source>
        <translation>没有需要对照的文章。</translation>
    </message>
    <message>
        <source>The article was read again.</source>
        <translation>已重新读取文章。</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ImportReportDialog</name>
    <message>
        <source>%1 · %2 came in, %3 failed</source>
        <translation>%1 · 导入 %2 篇，失败 %3 项</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::Importer</name>
    <message>
        <source>Open or make a library first: that is where articles are kept.</source>
        <translation>请先打开或新建资料库，文章保存在其中。</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪贴板上没有文本。</translation>
    </message>
    <message>
        <source>The import was cancelled. What had come in by then stays, and can be undone.</source>
        <translation>导入已取消。已导入的内容保留，可以撤销。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>An import that was cut off goes on where it stopped.</source>
        <translation>上次中断的导入从停下的地方继续。</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>剪贴板</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::LibraryHost</name>
    <message>
        <source>This is the demo library. Click a bar or a marked figure to see how text and chart belong together; then drop articles of your own on the window.</source>
        <translation>这是示例资料库。点一下柱形或文中标出的数据，看看图文如何互相对应；然后把自己的文章拖到窗口里。</translation>
    </message>
    <message>
        <source>The library of the last session is not there any more: %1</source>
        <translation>上次使用的资料库已不存在：%1</translation>
    </message>
    <message>
        <source>Open the Demo</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Nothing can be changed here. %1</source>
        <translation>此处只能阅读，不能修改。%1</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::MainWindow</name>
    <message>
        <source>%1 — Fangzhi</source>
        <translation>%1 — 方志</translation>
    </message>
    <message>
        <source>Fangzhi</source>
        <translation>方志</translation>
    </message>
    <message>
        <source>Choose an article with figures first: its chart can be exported then.</source>
        <translation>请先选一篇有数据的文章，再导出它的图表。</translation>
    </message>
    <message>
        <source>Choose an article with figures first: its chart can be copied then.</source>
        <translation>请先选一篇有数据的文章，再复制它的图表。</translation>
    </message>
    <message>
        <source>The chart is on the clipboard, as a picture and as a table.</source>
        <translation>图表已复制到剪贴板，含图片和表格。</translation>
    </message>
    <message>
        <source>The article and its figures were removed.</source>
        <translation>文章及其数据已移除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Stop the Import</source>
        <translation>停止导入</translation>
    </message>
    <message>
        <source>The file of this library was moved or deleted. Save a copy, or all of it is lost when the window closes: %1</source>
        <translation>资料库文件已被移走或删除。请另存一份副本，否则关闭窗口后将无法找回：%1</translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Go On Importing</source>
        <translation>继续导入</translation>
    </message>
    <message>
        <source>The file of this library is in its place again.</source>
        <translation>资料库文件已回到原处。</translation>
    </message>
    <message>
        <source>Another file was put in the place of this library: %1. What you see is the one opened before, and nothing is changed any more in either. Save a copy to keep it, or open the new one.</source>
        <translation>资料库文件已被另一个文件替换：%1。窗口中仍是原来打开的资料库，两个文件都不会再写入。要保留原来的请另存副本，否则可重新打开新文件。</translation>
    </message>
    <message>
        <source>Demo library</source>
        <translation>示例资料库</translation>
    </message>
    <message>
        <source>An import is still running. What has come in by now stays; the rest goes on when the library is opened again.</source>
        <translation>导入还在进行。已导入的都保留，其余的在下次打开资料库时继续。</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::MenuController</name>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Forget These</source>
        <translation>清除记录</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo “%1”</source>
        <translation>撤销“%1”(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo “%1”</source>
        <translation>重做“%1”(&amp;R)</translation>
    </message>
    <message>
        <source>Checking the library…</source>
        <translation>正在检查资料库…</translation>
    </message>
    <message>
        <source>The library is sound.</source>
        <translation>资料库完好。</translation>
    </message>
    <message>
        <source>The check found: %1</source>
        <translation>检查发现：%1</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::NavigationPanel</name>
    <message>
        <source>Starred articles</source>
        <translation>收藏的文章</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::NavigationWords</name>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>收藏</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n article(s)</source>
        <translation>
            <numerusform>%1，%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Data</source>
        <translation>指标数据</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n figure(s)</source>
        <translation>
            <numerusform>%1，%n 个数据</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::NearDialog</name>
    <message>
        <source>These articles say nearly the same as one that was there before. What differs is tinted. Both stay until you decide, and a decision can be undone.</source>
        <translation>以下文章与库中原有的几乎相同，不同之处已着色。决定之前两篇都保留，决定之后也可撤销。</translation>
    </message>
    <message>
        <source>%1 (%2% the same)</source>
        <translation>%1（%2% 相同）</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ReaderPanel</name>
    <message>
        <source>This library is empty</source>
        <translation>资料库是空的</translation>
    </message>
    <message>
        <source>No article is chosen</source>
        <translation>还没有选择文章</translation>
    </message>
    <message>
        <source>Drop articles here: files, folders or text. Their figures are found as they come in.</source>
        <translation>把文章拖到这里：文件、文件夹或文本都可以。导入时即找出其中的数据。</translation>
    </message>
    <message>
        <source>Choose one in the list: its figures are marked in the text and charted beside it.</source>
        <translation>在列表中选一篇：数据会在文中标出，并在旁边画成图表。</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n 条数据</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::ReaderView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::SettingsDialog</name>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Nothing: I look at every figure</source>
        <translation>不自动采用，逐条审核</translation>
    </message>
    <message>
        <source>Of high sureness</source>
        <translation>把握程度为高的</translation>
    </message>
    <message>
        <source>Of high and middle sureness</source>
        <translation>把握程度为高和中的</translation>
    </message>
    <message>
        <source>A new indicator</source>
        <translation>新指标</translation>
    </message>
    <message>
        <source>Give its Chinese name, as texts write it.</source>
        <translation>请填写它的中文名称，即文章中的写法。</translation>
    </message>
    <message>
        <source>Give at least one other name.</source>
        <translation>请至少填写一个别名。</translation>
    </message>
    <message>
        <source>Added. Extract an article again to find it there.</source>
        <translation>已添加。对文章重新提取即可找到它。</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::StatusLine</name>
    <message numerus="yes">
        <source>%1 article(s)</source>
        <translation>
            <numerusform>%1 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 figure(s)</source>
        <translation>
            <numerusform>%1 条数据</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to review</source>
        <translation>%1 条待审核</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Not saved: the file is gone</source>
        <translation>未保存：文件已不在</translation>
    </message>
    <message>
        <source>Not saved: the file is another one</source>
        <translation>未保存：文件已被替换</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::TableImportDialog</name>
    <message>
        <source>As the table says</source>
        <translation>按表中所写</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n figure(s))</source>
        <translation>
            <numerusform>%1（%n 个数据）</numerusform>
        </translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未写明</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>%1 列</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>%1 列：%2</translation>
    </message>
    <message>
        <source>as the table says</source>
        <translation>按表中所写</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>不导入</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 figure(s) understood</source>
        <translation>
            <numerusform>%1：读出 %2 个数据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 wait for an answer</source>
        <translation>
            <numerusform>%1 个待回答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s) without a value</source>
        <translation>
            <numerusform>%1 个单元格没有数值</numerusform>
        </translation>
    </message>
    <message>
        <source>read as an earlier table of this form</source>
        <translation>按以前同样格式的表格读取</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::TableImporter</name>
    <message>
        <source>Clipboard %1</source>
        <translation>剪贴板 %1</translation>
    </message>
    <message>
        <source>This table is in the library already: %1</source>
        <translation>这张表已在资料库中：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 figure(s) came in from %2</source>
        <translation>
            <numerusform>从 %2 导入 %1 个数据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %1 that wait for an answer were left out</source>
        <translation>
            <numerusform>；%1 个待回答的没有导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %1 differ from other tables, and both are kept. Was this one made after a revision?</source>
        <translation>
            <numerusform>；%1 个与其他表格不一致，两者都已保留。这张表是修订后的吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>It Is Revised</source>
        <translation>是修订后的</translation>
    </message>
</context>
<context>
    <name>fangzhi::widgets::TaskIndicator</name>
    <message>
        <source>%1 of %2 files</source>
        <translation>第 %1/%2 个文件</translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation>%1 篇</translation>
    </message>
    <message>
        <source>%1 figures</source>
        <translation>%1 个数据</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>还需不到一分钟</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>约剩 %n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tasks</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法建立文件夹 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>%1 is larger than 100 MB.</source>
        <translation>%1 超过 100 MB。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>The import was stopped. What was stored until then stays.</source>
        <translation>导入已停止。此前存入的内容保留。</translation>
    </message>
    <message>
        <source>There is no room for a temporary file.</source>
        <translation>没有地方存放临时文件。</translation>
    </message>
    <message>
        <source>This article is a row of a table, which cannot be read without the rest; import the table again, with its encoding.</source>
        <translation>这篇文章是表格中的一行，不能单独重读；请指明编码，重新导入整个表格。</translation>
    </message>
    <message>
        <source>There is no article in this.</source>
        <translation>其中没有文章。</translation>
    </message>
    <message>
        <source>There is no encoding “%1”.</source>
        <translation>没有名为“%1”的编码。</translation>
    </message>
    <message>
        <source>This folder cannot be looked into.</source>
        <translation>无法查看此文件夹。</translation>
    </message>
</context>
</TS>
