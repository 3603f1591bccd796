using System.Text.Json;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Rules.Runs;

namespace FinAppCompliance.Rules.Profiles;

/// <summary>Reads profiles from JSON (<c>finapp-profile/1</c>).</summary>
/// <remarks>Thread-safe.</remarks>
public static class ProfileReader
{
    /// <summary>Reads one profile.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="ProfileException">The text is malformed, has unknown members or lacks required ones; the message says where.</exception>
    public static Profile Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var file = JsonSerializer.Deserialize(json, RulesJsonContext.Default.ProfileFile)
                ?? throw new ProfileException("the profile is empty; write a JSON object");
            return file.Format == "finapp-profile/1"
                ? ToProfile(file)
                : throw new ProfileException($"the format '{file.Format}' is not supported; write 'finapp-profile/1'");
        }
        catch (JsonException mistake)
        {
            throw new ProfileException($"the profile cannot be read at {mistake.Path ?? "$"}, line {mistake.LineNumber + 1}: {mistake.Message}", mistake);
        }
        catch (FormatException mistake)
        {
            throw new ProfileException($"the profile cannot be read: {mistake.Message}", mistake);
        }
        catch (ArgumentException mistake)
        {
            throw new ProfileException($"the profile cannot be read: {mistake.Message}", mistake);
        }
    }

    private static Profile ToProfile(ProfileFile file) => new()
    {
        Id = file.Id,
        Title = new(file.Zh, file.En),
        InstitutionKinds = [.. (file.InstitutionKinds ?? []).Select(Kind)],
        Unit = file.Unit,
        LoosenWith = [.. file.LoosenWith ?? []],
        Changes = [.. file.Changes.Select(static change => new ProfileChange
        {
            Rule = RuleId.Parse(change.Rule),
            IsOn = change.IsOn,
            Severity = change.Severity,
            Parameter = change.Parameter,
            Value = change.Value,
            By = change.By,
            On = change.On,
            From = change.From,
            Through = change.Through,
            ApprovedBy = change.ApprovedBy,
            Why = change.Why,
        })],
    };

    private static InstitutionKind Kind(string text) => Enum.TryParse<InstitutionKind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(text[0])
        ? kind
        : throw new FormatException($"'{text}' is no kind of institution; write one of {string.Join(", ", Enum.GetNames<InstitutionKind>())}");
}
