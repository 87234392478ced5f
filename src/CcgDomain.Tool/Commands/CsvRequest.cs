using CcgDomain.Tool.Csv;

namespace CcgDomain.Tool.Commands;

/// <summary>A CSV file to resolve.</summary>
/// <param name="File">The name of the file; "-" for standard input.</param>
/// <param name="Input">How the file is to be read.</param>
/// <param name="Options">What is added to each row.</param>
/// <param name="IsUtf16">Whether the file is in UTF-16; otherwise, it is in UTF-8.</param>
/// <param name="Target">The file to write; <see langword="null"/> for standard output.</param>
/// <param name="Report">The file to write the statistics to; <see langword="null"/> if there is none.</param>
internal sealed record CsvRequest(string File, CsvInput Input, ResolveOptions Options, bool IsUtf16, string? Target, string? Report);
