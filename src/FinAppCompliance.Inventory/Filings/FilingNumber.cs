using System.Globalization;
using System.Text.RegularExpressions;
using FinAppCompliance.Domain.Filings;

namespace FinAppCompliance.Inventory.Filings;

/// <summary>A filing number as shown (备案号), taken apart where its pattern is known.</summary>
/// <remarks>
/// Known are FIL-4 (App), FIL-5 (mini program, licence holders) and FIL-6 (quick app, not verified). Any other text is kept
/// and reported as unknown, never refused. Immutable, compared by value, thread-safe.
/// </remarks>
public sealed partial record FilingNumber
{
    private const string Provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁";

    private FilingNumber(string text) => Text = text;

    /// <summary>Gets the number as written, without blanks around it.</summary>
    public string Text { get; }

    /// <summary>Gets whether the pattern is known; false means that a person should look, not that the number is wrong.</summary>
    public bool IsRecognised { get; private init; }

    /// <summary>Gets what the pattern stands for; <see cref="FilingKind.Other"/> when it is not known.</summary>
    public FilingKind Kind { get; private init; }

    /// <summary>Gets the abbreviation of the province; empty when the pattern is not known.</summary>
    public string Province { get; private init; } = string.Empty;

    /// <summary>Gets the part that names the organiser, such as <c>ICP备12345678号</c>; empty when the pattern is not known.</summary>
    public string Organiser { get; private init; } = string.Empty;

    /// <summary>Gets whether the number is that of a licence instead of a filing.</summary>
    public bool IsLicence { get; private init; }

    /// <summary>Gets the running number within the organiser; null when there is none.</summary>
    public int? Sequence { get; private init; }

    /// <summary>Reads a number; never fails on its pattern.</summary>
    /// <param name="text">The text as shown; blanks around it are dropped.</param>
    public static FilingNumber Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var number = new FilingNumber(text.Trim());
        var match = Pattern().Match(number.Text);
        if (!match.Success || !Provinces.Contains(match.Groups["province"].Value, StringComparison.Ordinal))
        {
            return number;
        }

        var suffix = match.Groups["suffix"].Value;
        var sequence = match.Groups["sequence"];
        return number with
        {
            IsRecognised = true,
            Province = match.Groups["province"].Value,
            Organiser = match.Groups["organiser"].Value,
            IsLicence = match.Groups["licence"].Success,
            Sequence = sequence.Success ? int.Parse(sequence.ValueSpan, CultureInfo.InvariantCulture) : null,
            Kind = suffix switch { "A" => FilingKind.App, "X" => FilingKind.MiniProgram, "K" => FilingKind.QuickApp, _ => FilingKind.InternetService },
        };
    }

    /// <summary>Returns the number as written.</summary>
    public override string ToString() => Text;

    [GeneratedRegex(@"^(?<province>\p{IsCJKUnifiedIdeographs})(?<organiser>ICP备[0-9]{8,10}号|(?<licence>[AB][0-9]-[0-9]{8}))(-(?<sequence>[0-9]{1,6})(?<suffix>[AXK])?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
