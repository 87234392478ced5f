using System.Net;
using System.Text;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Reports;

/// <summary>Writes a report as one HTML file that needs nothing else: notes, chart and tables.</summary>
internal static class HtmlReport
{
    private const string Search =
        """
        <div class="search" hidden>
        <label>Code or name: <input id="search" type="search" autocomplete="off" placeholder="00F, or newcastle"></label>
        <div id="answer" aria-live="polite"></div>
        </div>

        """;

    /// <summary>Writes the report.</summary>
    /// <returns>The text of the file.</returns>
    internal static string Write(Report report)
    {
        // The page may load nothing from anywhere; its own style and script stand in it.
        var html = new StringBuilder(
            $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Escape(report.Title)}</title>
            <style>
            {Resource("report.css")}</style>
            </head>
            <body>
            <h1>{Escape(report.Title)}</h1>

            """);
        foreach (var note in report.Notes)
        {
            html.Append(null, $"<p>{Escape(note)}</p>\n");
        }

        var isSearched = report.Chart is MergerChart;
        html.Append(isSearched ? Search : "").Append(null, $"<figure>\n{report.Chart.ToSvg()}</figure>\n");
        foreach (var table in report.Tables.Where(table => table.Rows.Count > 0))
        {
            Append(html, table);
        }

        return html.Append(isSearched ? $"<script>\n{Resource("mergers.js")}</script>\n" : "").Append("</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder html, ReportTable table)
    {
        html.Append(null, $"<h2>{Escape(table.Title)}</h2>\n<div class=\"table\"><table>\n<thead><tr>");
        for (var i = 0; i < table.Columns.Count; i++)
        {
            html.Append(null, $"<th scope=\"col\"{(ReportWriter.IsNumeric(table, i) ? " class=\"number\"" : "")}>{Escape(table.Columns[i].Heading)}</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Length; i++)
            {
                var kind = ReportWriter.IsNumeric(table, i) ? " class=\"number\"" : table.StyleOf(row[i]) == TextStyle.Error ? " class=\"bad\"" : "";
                html.Append(null, $"<td{kind}>{Escape(ReportWriter.Format(row[i]))}</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table></div>\n");
    }

    private static string Resource(string name) => Encoding.UTF8.GetString(Resources.Read($"Reports/{name}"));

    private static string Escape(string text) => WebUtility.HtmlEncode(VisibleText.Of(text));
}
