using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Collects the warnings of one file, up to the limit.</summary>
internal sealed class WarningLog
{
    private readonly List<RegisterWarning> _warnings = [];
    private int _count;

    /// <summary>Gets the warnings to be shown.</summary>
    public IReadOnlyList<RegisterWarning> Warnings => _count <= RegisterFormat.MaximumWarnings
        ? [.. _warnings]
        : [.. _warnings, new RegisterWarning("$", RegisterWarningCode.TooManyWarnings, WarningMessages.TooManyWarnings(_count), WarningMessages.CorrectFirst)];

    /// <summary>Adds a warning.</summary>
    public void Add(string path, RegisterWarningCode code, BilingualText message, BilingualText hint)
    {
        _count++;
        if (_warnings.Count < RegisterFormat.MaximumWarnings)
        {
            _warnings.Add(new RegisterWarning(path, code, message, hint));
        }
    }
}
