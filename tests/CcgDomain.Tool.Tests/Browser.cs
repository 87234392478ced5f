using System.Diagnostics;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CcgDomain.Tool.Tests;

/// <summary>Chromium without a window, driven over the WebDriver protocol (W3C). It ends when it is disposed.</summary>
internal sealed class Browser : IDisposable
{
    private const string Element = "element-6066-11e4-a52e-4f735466cecf";

    private readonly TemporaryFolder _profile = new();
    private readonly Process _driver;
    private readonly HttpClient _http;
    private readonly string _session;

    internal Browser()
    {
        _driver = Process.Start(new ProcessStartInfo("chromedriver", ["--port=0"]) { RedirectStandardOutput = true })!;
        string? line;
        do
        {
            line = _driver.StandardOutput.ReadLine() ?? throw new InvalidOperationException("chromedriver ended.");
        }
        while (!line.Contains("started successfully on port ", StringComparison.Ordinal));
        _http = new() { BaseAddress = new($"http://localhost:{line.Split("on port ")[1].TrimEnd('.')}/") };
        string[] args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1400,1000", $"--user-data-dir={_profile.Path}"];
        _session = "";
        var created = Post("session", new() { ["capabilities"] = new Dictionary<string, object?> { ["alwaysMatch"] = new Dictionary<string, object?> { ["goog:chromeOptions"] = new { args }, ["goog:loggingPrefs"] = new { browser = "ALL" } } } });
        _session = $"session/{created.GetProperty("sessionId").GetString()}/";
    }

    /// <summary>Whether the browser and its driver are there.</summary>
    internal static bool IsAvailable { get; } = OperatingSystem.IsLinux() && File.Exists("/usr/bin/chromium") && File.Exists("/usr/bin/chromedriver");

    internal void Open(string file) => Post("url", new() { ["url"] = new Uri(file).AbsoluteUri });

    internal void Type(string selector, string text) => Post($"element/{Find(selector)}/value", new() { ["text"] = text });

    internal void Clear(string selector) => Post($"element/{Find(selector)}/clear", []);

    /// <summary>Clicks into the middle of an element, as a mouse does: what lies above it would be hit instead, and fails.</summary>
    internal void Click(string selector) => Post($"element/{Find(selector)}/click", []);

    internal JsonElement Evaluate(string expression) => Post("execute/sync", new() { ["script"] = $"return {expression}", ["args"] = Array.Empty<string>() });

    internal string Text(string selector) => Get($"element/{Find(selector)}/text").GetString()!;

    /// <summary>What the browser says of the page: errors of scripts, and what the page may not load.</summary>
    internal JsonElement Log() => Post("se/log", new() { ["type"] = "browser" });

    internal byte[] Screenshot() => Convert.FromBase64String(Get("screenshot").GetString()!);

    public void Dispose()
    {
        using (_http.DeleteAsync(new Uri(_session.TrimEnd('/'), UriKind.Relative)).Result)
        {
        }

        _http.Dispose();
        _driver.Kill(entireProcessTree: true);
        _driver.WaitForExit();
        _driver.Dispose();
        _profile.Dispose();
    }

    private string Find(string selector) => Post("element", new() { ["using"] = "css selector", ["value"] = selector }).GetProperty(Element).GetString()!;

    private JsonElement Get(string path) => Value(_http.GetAsync(new Uri(_session + path, UriKind.Relative)).Result);

    private JsonElement Post(string path, Dictionary<string, object?> body)
    {
        // The driver asks for the length of a request.
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        return Value(_http.PostAsync(new Uri(_session + path, UriKind.Relative), content).Result);
    }

    private static JsonElement Value(HttpResponseMessage response)
    {
        using (response)
        {
            var value = response.Content.ReadFromJsonAsync<JsonElement>().Result.GetProperty("value");
            return response.IsSuccessStatusCode ? value : throw new InvalidOperationException($"{value}");
        }
    }
}
