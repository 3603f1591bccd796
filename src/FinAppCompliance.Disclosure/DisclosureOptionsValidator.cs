using Microsoft.Extensions.Options;

namespace FinAppCompliance.Disclosure;

/// <summary>Checks the settings at start.</summary>
[OptionsValidator]
internal sealed partial class DisclosureOptionsValidator : IValidateOptions<DisclosureOptions>;
