using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;

// Reads every page of a site: each link within it must lead to a file, and to a place in it if it names one; each link out of it must be a whole http or https address.
var root = Path.GetFullPath(args[0]);
var pages = Directory.GetFiles(root, "*.html", SearchOption.AllDirectories).ToDictionary(page => page, File.ReadAllText);
var places = pages.ToDictionary(page => page.Key, page => Attributes(page.Value, "id|name").ToHashSet(StringComparer.Ordinal));
var (within, outside) = (0, 0);
var broken = new List<string>();

foreach (var (page, text) in pages)
{
    foreach (var link in Attributes(text, "href|src").Where(link => link.Length > 0))
    {
        if (Uri.TryCreate(link, UriKind.Absolute, out var address) && !address.IsFile)
        {
            outside++;
            if (address.Scheme is not ("http" or "https" or "mailto" or "data") || (address.Scheme is "http" or "https" && !address.Host.Contains('.', StringComparison.Ordinal)))
            {
                broken.Add($"{Path.GetRelativePath(root, page)}: {link}");
            }

            continue;
        }

        within++;
        var parts = link.Split('#', 2);
        var file = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(parts[0].Split('?')[0])));
        if (Directory.Exists(file))
        {
            file = Path.Combine(file, "index.html");
        }

        var holds = File.Exists(file) && (parts.Length == 1 || parts[1].Length == 0 || !places.TryGetValue(file, out var known) || known.Contains(Uri.UnescapeDataString(parts[1])));
        if (!holds)
        {
            broken.Add($"{Path.GetRelativePath(root, page)}: {link}");
        }
    }
}

broken.ForEach(Console.Error.WriteLine);
Console.WriteLine($"{pages.Count} pages, {within} links within the site, {outside} out of it, {broken.Count} broken");
return pages.Count > 0 && broken.Count == 0 ? 0 : 1;

static IEnumerable<string> Attributes(string page, string names) =>
    Regex.Matches(page, $"\\s(?:{names})=\"([^\"]*)\"", RegexOptions.CultureInvariant).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value));
