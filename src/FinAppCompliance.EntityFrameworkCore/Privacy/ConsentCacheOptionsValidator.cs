using Microsoft.Extensions.Options;

namespace FinAppCompliance.EntityFrameworkCore.Privacy;

/// <summary>Checks the settings at start.</summary>
[OptionsValidator]
internal sealed partial class ConsentCacheOptionsValidator : IValidateOptions<ConsentCacheOptions>;
