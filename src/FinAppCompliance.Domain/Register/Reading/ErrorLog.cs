using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Collects the errors of one file, up to the limit.</summary>
internal sealed class ErrorLog
{
    private readonly List<RegisterError> _errors = [];

    /// <summary>Gets how many errors were met, those beyond the limit included.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the errors to be shown.</summary>
    public IReadOnlyList<RegisterError> Errors => Count <= RegisterFormat.MaximumErrors
        ? [.. _errors]
        : [.. _errors, new RegisterError("$", RegisterErrorCode.TooManyErrors, RegisterMessages.TooManyErrors(Count), RegisterMessages.MendFirst)];

    /// <summary>Adds an error.</summary>
    public void Add(string path, RegisterErrorCode code, BilingualText message, BilingualText hint)
    {
        Count++;
        if (_errors.Count < RegisterFormat.MaximumErrors)
        {
            _errors.Add(new RegisterError(path, code, message, hint));
        }
    }
}
