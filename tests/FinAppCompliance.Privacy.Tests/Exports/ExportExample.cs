using System.Text;
using FinAppCompliance.Privacy.Exports;
using NJsonSchema;

namespace FinAppCompliance.Privacy.Tests.Exports;

/// <summary>What the invented bank says in its receipts, and the schemas they are held against.</summary>
internal static class ExportExample
{
    public static ReceiptTerms Terms { get; } = new()
    {
        HandlerIdentifier = "91110000000000000X",
        PolicyAddress = "https://bank.example/privacy",
        Email = "privacy@bank.example",
        Phone = "400-000-0000",
        StorageCountries = ["CN"],
    };

    public static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    public static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Exports", file));

    public static async Task<IReadOnlyList<string>> ErrorsAsync(string schema, string json)
    {
        var parsed = await JsonSchema.FromJsonAsync(Read(schema));
        return [.. parsed.Validate(json).Select(static error => $"{error.Path} {error.Kind}")];
    }
}
