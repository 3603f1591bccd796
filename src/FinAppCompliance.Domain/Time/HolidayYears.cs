using System.Globalization;
using System.Text.Json;

namespace FinAppCompliance.Domain.Time;

/// <summary>Reads holiday years from JSON (<c>finapp-holidays/1</c>), so that a year can be added without a new edition of this package.</summary>
/// <remarks>
/// <c>{ "format": "finapp-holidays/1", "years": [ { "year": 2026, "source": "…", "holidays": ["2026-01-01/2026-01-03"],
/// "makeUpDays": ["2026-01-04"] } ] }</c>: a holiday is a day or its first and last day, both included. Thread-safe.
/// </remarks>
public static class HolidayYears
{
    private const string Format = "finapp-holidays/1";
    private const string Resource = "holidays.json";

    /// <summary>Gets the years built into this package, from the notices of the State Council General Office.</summary>
    internal static IReadOnlyList<HolidayYear> BuiltIn { get; } = ReadBuiltIn();

    /// <summary>Reads years.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The years, as they stand; add them with <see cref="ChineseWorkingCalendar.With"/>.</returns>
    /// <exception cref="HolidayFormatException">The text is no JSON of this format, or something in it is wrong; the message names every mistake with its path.</exception>
    public static IReadOnlyList<HolidayYear> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var mistakes = new List<string>();
            var years = Years(document.RootElement, mistakes);
            return mistakes.Count == 0 ? years : throw new HolidayFormatException($"the holidays have {mistakes.Count} mistakes: {string.Join("; ", mistakes)}");
        }
        catch (JsonException mistake)
        {
            throw new HolidayFormatException($"the holidays are no JSON: {mistake.Message}", mistake);
        }
    }

    private static IReadOnlyList<HolidayYear> ReadBuiltIn()
    {
        using var stream = typeof(HolidayYears).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the resource '{Resource}' is missing from the assembly");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    private static List<HolidayYear> Years(JsonElement root, List<string> mistakes)
    {
        var years = new List<HolidayYear>();
        if (root.ValueKind != JsonValueKind.Object || Text(root, "format") != Format)
        {
            mistakes.Add($"$.format must be '{Format}'");
            return years;
        }

        Unknown(root, "$", ["format", "years"], mistakes);
        if (!root.TryGetProperty("years"u8, out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            mistakes.Add("$.years must be an array with at least one year");
            return years;
        }

        var index = 0;
        foreach (var year in list.EnumerateArray())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"$.years[{index++}]");
            if (Year(year, path, mistakes) is not { } read)
            {
                continue;
            }

            if (years.Exists(other => other.Year == read.Year))
            {
                mistakes.Add($"{path}.year {read.Year} stands twice; keep one");
            }

            years.Add(read);
        }

        return years;
    }

    private static HolidayYear? Year(JsonElement year, string path, List<string> mistakes)
    {
        if (year.ValueKind != JsonValueKind.Object)
        {
            mistakes.Add($"{path} must be an object");
            return null;
        }

        var before = mistakes.Count;
        Unknown(year, path, ["year", "source", "address", "holidays", "makeUpDays"], mistakes);
        var number = year.TryGetProperty("year"u8, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var read) ? read : 0;
        if (number is < 1949 or > 9999)
        {
            mistakes.Add($"{path}.year must be a number from 1949 to 9999");
        }

        var source = Text(year, "source");
        if (string.IsNullOrWhiteSpace(source))
        {
            mistakes.Add($"{path}.source must name the notice from which the days were taken");
        }

        var holidays = Days(year, "holidays", path, isRange: true, mistakes);
        var makeUpDays = Days(year, "makeUpDays", path, isRange: false, mistakes);
        if (mistakes.Count == before)
        {
            try
            {
                return new(number, holidays, makeUpDays, source!);
            }
            catch (ArgumentException mistake)
            {
                mistakes.Add($"{path}: {mistake.Message}");
            }
        }

        return null;
    }

    private static List<DateOnly> Days(JsonElement year, string name, string path, bool isRange, List<string> mistakes)
    {
        var days = new List<DateOnly>();
        if (!year.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array || (isRange && list.GetArrayLength() == 0))
        {
            mistakes.Add($"{path}.{name} must be an array of days as yyyy-MM-dd{(isRange ? ", at least one, or of first and last day as yyyy-MM-dd/yyyy-MM-dd" : string.Empty)}");
            return days;
        }

        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var parts = item.ValueKind == JsonValueKind.String ? item.GetString()!.Split('/') : [];
            if (parts.Length is 1 or 2 && (isRange || parts.Length == 1) && TryDay(parts[0], out var first) && TryDay(parts[^1], out var last) && first <= last && last.DayNumber - first.DayNumber < 31)
            {
                days.AddRange(Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays));
            }
            else
            {
                mistakes.Add(string.Create(CultureInfo.InvariantCulture, $"{path}.{name}[{index}] must be a day as yyyy-MM-dd{(isRange ? ", or first and last day of at most 31 days as yyyy-MM-dd/yyyy-MM-dd" : string.Empty)}"));
            }

            index++;
        }

        return days;
    }

    private static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static void Unknown(JsonElement element, string path, string[] known, List<string> mistakes) =>
        mistakes.AddRange(element.EnumerateObject().Where(member => !known.Contains(member.Name)).Select(member => $"{path}.{member.Name} is not known; remove it"));
}
