using Microsoft.Extensions.Options;

namespace FinAppCompliance.Authorization;

/// <summary>Checks the settings at start.</summary>
[OptionsValidator]
internal sealed partial class AuthorizationOptionsValidator : IValidateOptions<AuthorizationOptions>;
