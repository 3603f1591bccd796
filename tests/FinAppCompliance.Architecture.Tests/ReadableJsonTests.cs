using System.Text.RegularExpressions;

namespace FinAppCompliance.Architecture.Tests;

/// <summary>Whatever is written as JSON shows Chinese as Chinese, unless an outside format or a machine decides on the bytes.</summary>
public sealed partial class ReadableJsonTests
{
    private const string Relaxed = "JavaScriptEncoder.UnsafeRelaxedJsonEscaping";

    // Each of these says why it may write with another encoder.
    private static readonly Dictionary<string, string> Excepted = new(StringComparer.Ordinal)
    {
        ["src/FinAppCompliance.EntityFrameworkCore.Sqlite/SqliteBatchStatements.cs"] = "names bound to one statement; nobody reads it",
        ["src/FinAppCompliance.Domain/Register/Reading/BoundsCheck.cs"] = "measures a record in memory",
        ["src/FinAppCompliance.Privacy/Exports/Kantara/KantaraWriter.cs"] = "the Kantara format; its own encoder keeps Chinese",
        ["src/FinAppCompliance.Privacy/Exports/Dpv/DpvWriter.cs"] = "the DPV format; its own encoder keeps Chinese",
        ["src/FinAppCompliance.EntityFrameworkCore/Json/FactConverter.cs"] = "writes into the writer of the caller",
        ["src/FinAppCompliance.EntityFrameworkCore/Json/FactListConverter.cs"] = "writes into the writer of the caller",
        ["src/FinAppCompliance.Authorization/Policies/FactListJsonConverter.cs"] = "writes into the writer of the caller",
        ["src/FinAppCompliance.Domain/Register/Json/FactConverter.cs"] = "writes into the writer of the caller",
        ["src/FinAppCompliance.Domain/Register/Json/FactListConverter.cs"] = "writes into the writer of the caller",
        ["src/FinAppCompliance.Domain/Register/RegisterSection.T.cs"] = "writes into the writer of the caller",
        ["samples/Quickstart/Keeping.cs"] = "a digest or two counts in English",
    };

    private static readonly List<string> Writers =
        [.. Sources().Where(static file => Writing().IsMatch(File.ReadAllText(file))).Select(SourceTree.Relative)];

    [Fact]
    public void Every_writer_names_a_readable_encoder() =>
        Assert.Empty(Writers.Except(Excepted.Keys).SelectMany(static file => Writing().Matches(Text(file))
            .Where(call => !Readable().IsMatch(call.Value) && !NamesReadableOptions(file, call.Value))
            .Select(call => $"{file}: {call.Value}")));

    [Fact]
    public void Every_exception_is_still_needed() => Assert.Subset(Writers.ToHashSet(), Excepted.Keys.ToHashSet());

    [Fact]
    public void What_is_called_readable_has_the_relaxed_encoder() =>
        Assert.DoesNotContain(
            Sources().Select(SourceTree.Relative), static file => Declared().IsMatch(Text(file)) && !Text(file).Contains(Relaxed, StringComparison.Ordinal));

    // Options that are not called readable must be declared with the relaxed encoder in the same file, or be those of the register.
    private static bool NamesReadableOptions(string file, string call) =>
        (call.Contains(", Options", StringComparison.Ordinal) && Text(file).Contains(Relaxed, StringComparison.Ordinal))
        || call.Contains("RegisterJson.", StringComparison.Ordinal);

    private static string Text(string file) => File.ReadAllText(Path.Combine(SourceTree.Root, file));

    private static IEnumerable<string> Sources() =>
        SourceTree.Packages.SelectMany(SourceTree.SourcesOf)
            .Concat(Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "samples"), "*.cs", SearchOption.AllDirectories)
                .Where(static file => !SourceTree.IsBuilt(file)));

    [GeneratedRegex(@"JsonSerializer\.Serialize\w*\([^;]*|new Utf8JsonWriter\([^;]*|\.ToJsonString\([^;]*")]
    private static partial Regex Writing();

    [GeneratedRegex(@"\bReadable\b|JavaScriptEncoder\.UnsafeRelaxedJsonEscaping")]
    private static partial Regex Readable();

    [GeneratedRegex(@"(JsonSerializerOptions|JsonWriterOptions|Json|JsonContext) Readable\b(?!\()")]
    private static partial Regex Declared();
}
